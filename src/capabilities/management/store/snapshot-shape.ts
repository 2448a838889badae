import { z } from 'zod'
import type { exchange } from '#capabilities/goals/index.ts'

const figure = z.number().nullable()
const label = z.string().nullable()

/** A goal as it was kept; the ends that name others are told by their ids in the file. */
const goal = z.object({
  id: z.string(),
  kind: z.enum(['objective', 'key-result']),
  objectiveId: z.string(),
  title: z.string(),
  version: z.number(),
  measure: z
    .object({
      type: z.enum(['increase', 'decrease', 'range', 'milestone', 'baseline']),
      unitOfMeasure: label,
      start: figure,
      target: figure,
      lower: figure,
      upper: figure,
      current: figure,
      dueOn: label,
    })
    .nullable(),
  commitment: label,
  progress: figure,
  status: z.string(),
  confidence: figure,
  score: figure,
  visibility: z.enum(['workspace', 'unit', 'private']),
  unitId: label,
  createdBy: label,
})
type Goal = z.infer<typeof goal>
const goals = z.array(goal)

type Named = (target: exchange.Target, id: string) => string | undefined

/** Every end in the other's words; a goal that is gone keeps the id it had. */
const translated = (one: Goal, name: Named): Goal => ({
  ...one,
  id: name(one.kind, one.id) ?? one.id,
  objectiveId: name('objective', one.objectiveId) ?? one.objectiveId,
  unitId: one.unitId === null ? null : (name('unit', one.unitId) ?? one.unitId),
  createdBy: one.createdBy === null ? null : (name('member', one.createdBy) ?? null),
})

/** What a snapshot holds. */
export const goalsAsKept: exchange.Shape = {
  tell: (value, keyOf) => goals.safeParse(value).data?.map((one) => translated(one, keyOf)),
  take(value, { path, find, refuse }) {
    const read = goals.safeParse(value)
    for (const { path: at, message } of read.error?.issues ?? [])
      refuse([path, ...at].join('.'), 'goals.import_wrong_type', {
        expected: message,
        found: '—',
      })
    // Whose private goal it was is known by their account alone, which does not travel.
    const name: Named = (target, word) => (target === 'member' ? undefined : find(target, word))
    return (read.data ?? []).map((one) => translated(one, name))
  },
}
