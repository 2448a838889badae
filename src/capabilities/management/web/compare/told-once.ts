import type { GoalChanged } from '../../contract.ts'

type Changed = Pick<GoalChanged, 'id' | 'objectiveId' | 'changes'>

const cameOrWent = ({ changes }: Changed): boolean =>
  changes.includes('added') || changes.includes('dropped')

/** Key results that came or went with their objective are not told besides it. */
export function toldOnce<Goal extends Changed>(changed: readonly Goal[]): Goal[] {
  const whole = new Set(
    changed.filter((one) => one.id === one.objectiveId && cameOrWent(one)).map(({ id }) => id),
  )
  return changed.filter(
    (one) => one.id === one.objectiveId || !(whole.has(one.objectiveId) && cameOrWent(one)),
  )
}
