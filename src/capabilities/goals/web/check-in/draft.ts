import type { InputOf } from '#platform/contract/operation.ts'
import type { GoalRow, recordCheckIn } from '../../contract.ts'
import { readingOf } from '../goal/figure-text.ts'

/** What is typed into a check-in, kept until it is saved. */
export type CheckInDraft = {
  /** In the unit of the key result, or percent where progress is asked. */
  figure: number | null
  confidence: number | null
  comment: string
  /** One a line. */
  blockers: string
  /** The day it speaks of; empty for now. */
  on: string
  /** Once it was sent as it stands: the last check-in that the key result had until then. */
  sentOver?: string | null
}

export const emptyDraft: CheckInDraft = {
  figure: null,
  confidence: null,
  comment: '',
  blockers: '',
  on: '',
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isFigure = (value: unknown): boolean => value === null || typeof value === 'number'

export const isCheckInDraft = (value: unknown): value is CheckInDraft =>
  isObject(value) &&
  isFigure(value['figure']) &&
  isFigure(value['confidence']) &&
  ['comment', 'blockers', 'on'].every((key) => typeof value[key] === 'string')

/**
 * A draft that was sent, and whose key result was checked in on since: the answer did not reach this
 * page, as when it was closed while the connection came back. It is not offered a second time.
 */
export const hasArrived = (draft: CheckInDraft, row: Pick<GoalRow, 'checkedInAt'>): boolean =>
  draft.sentOver !== undefined && draft.sentOver !== row.checkedInAt

/** A check-in says something when it has a figure, a confidence, or words. */
export const saysSomething = (draft: CheckInDraft): boolean =>
  draft.figure !== null || draft.confidence !== null || draft.comment.trim() !== ''

export type CheckInInput = InputOf<typeof recordCheckIn>

type Subject = Pick<GoalRow, 'id' | 'figures' | 'counts'>

export const askedReading = ({ figures, counts }: Subject): ReturnType<typeof readingOf> =>
  figures && figures.metricId === undefined ? readingOf(figures, counts.toMend > 0) : 'none'

/** A draft as it is sent. A day in the past stands for its noon; no day stands for this moment. */
export const inputOf = (row: Subject, draft: CheckInDraft): CheckInInput => {
  const asked = askedReading(row)
  const blockers = draft.blockers.split('\n').flatMap((line) => line.trim() || [])
  const { figure } = draft
  return {
    keyResultId: row.id,
    ...(figure !== null && asked === 'value' ? { value: figure } : {}),
    ...(figure !== null && asked === 'progress' ? { progress: figure / 100 } : {}),
    ...(draft.confidence === null ? {} : { confidence: draft.confidence }),
    ...(draft.comment.trim() ? { comment: draft.comment.trim() } : {}),
    ...(blockers.length > 0 ? { blockers } : {}),
    ...(draft.on ? { at: `${draft.on}T12:00:00Z` } : {}),
  }
}
