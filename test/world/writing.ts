import type { Company } from './company.ts'
import { versionOf } from './company.ts'
import type { Subject } from './goal.ts'
import type { Speaker } from './speaker.ts'
import type { World } from './world.ts'

/** What was set aside of the wording of a goal. */
export interface Worded {
  setAsideId: string
}

export async function plantWriting(
  maker: Speaker,
  { keyResultId }: { keyResultId: string },
  { mark }: { mark: string },
): Promise<Worded> {
  const said = { rule: 'K8', why: 'other', note: `aside ${mark}` }
  const setAsideId = await maker.make('goals.setAsideFinding', { goalId: keyResultId, ...said })
  return { setAsideId }
}

type Build = (company: Company, goal: Subject) => Record<string, unknown>

const thresholds = {
  good: 0.6,
  objectiveWords: 20,
  objectives: [1, 5],
  keyResults: [2, 5],
  slots: 2,
  sameDueDates: 3,
  off: ['O7'],
}

/** What the workspace asks of every sentence. */
export const plantGuide = (secretary: Speaker, { model: url }: World): Promise<unknown> =>
  secretary.tell('goals.changeWritingGuide', {
    version: 0,
    thresholds,
    rewrite: { url, model: 'small' },
  })

/** Inputs that succeed of the operations of the writing coach. */
export const writingInputs: Readonly<Record<string, Build>> = {
  'goals.getWritingGuide': () => ({}),
  'goals.changeWritingGuide': () => ({
    version: 1,
    thresholds: { ...thresholds, off: [] },
    rewrite: null,
  }),
  'goals.suggestWording': () => ({
    kind: 'keyResult',
    text: 'Host 12 dinners for hospitals',
    figures: { type: 'increase', target: 12, unit: 'dinners', dueOn: '2026-06-30' },
  }),
  'goals.setAsideFinding': (_, goal) => ({ goalId: goal.objectiveId, rule: 'O6', why: 'meant' }),
  'goals.heedFinding': (c, goal) => ({
    id: goal.setAsideId,
    version: versionOf(c, goal.setAsideId),
  }),
  'goals.coachText': () => ({ kind: 'keyResult', text: 'Host 12 dinners for hospitals' }),
  'goals.reviewObjective': (_, goal) => ({ id: goal.objectiveId }),
  'goals.reviewCycle': (c) => ({ cycleId: c.cycles.quarter, rule: 'O1', limit: 3 }),
}
