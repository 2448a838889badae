import {
  instant,
  json,
  orNull,
  type RecordIn,
  recordKind,
  text,
  uuid,
  word,
} from '#platform/records/fields.ts'
import type { RuleId } from '../../rules/writing/words.ts'
import type { SetAsideWhy } from '../contract/words.ts'

export const writingGuides = recordKind('writing-guide', {
  thresholds: orNull(json),
  rewriteUrl: orNull(text),
  rewriteModel: orNull(text),
})

export const setAsideFindings = recordKind('set-aside-finding', {
  objectiveId: uuid,
  /** The objective itself, or one of its key results. */
  goalId: uuid,
  rule: word<RuleId>(),
  why: word<SetAsideWhy>(),
  note: orNull(text),
  setAsideBy: orNull(uuid),
  /** Who did elsewhere, where that is nobody’s account here. */
  setAsideByName: orNull(text),
  setAsideAt: instant,
})

export type WritingGuide = RecordIn<typeof writingGuides>
export type SetAsideFinding = RecordIn<typeof setAsideFindings>
