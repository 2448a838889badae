import { useRead } from '#platform/web/use-api.tsx'
import { useWrite } from '#platform/web/use-write.ts'
import type { heedFinding, reviewObjective, setAsideFinding } from '../../../contract.ts'
import type { Aside, Asides } from './asides.ts'

const invalidates = ['goals.review', 'goals.listActivity']

/** What was set aside of a goal that is stored; each change is stored at once. */
export const useStoredAsides = (objectiveId: string, goalId: string): Asides => {
  const { data } = useRead<typeof reviewObjective>('goals.reviewObjective', { id: objectiveId })
  const add = useWrite<typeof setAsideFinding>('goals.setAsideFinding', { invalidates })
  const heed = useWrite<typeof heedFinding>('goals.heedFinding', { invalidates })
  const findings = data?.lines.find(({ id }) => id === goalId)?.findings ?? []
  const found = findings.flatMap(({ rule, setAside }) => (setAside ? [{ rule, ...setAside }] : []))
  return {
    list: found.filter(({ rule }, at) => found.findIndex((one) => one.rule === rule) === at),
    add: (aside) => add.run({ goalId, ...aside }),
    takeBack: (rule) => {
      const one = found.find((aside) => aside.rule === rule)
      if (one) heed.run({ id: one.id, version: one.version })
    },
  }
}

/** Stores what was set aside while a goal was first written, once it is there. */
export const useKeepAsides = () => {
  const add = useWrite<typeof setAsideFinding>('goals.setAsideFinding', { invalidates })
  return async (goalId: string, asides: readonly Aside[]): Promise<void> => {
    for (const aside of asides) await add.runAsync({ goalId, ...aside }).catch(() => undefined)
  }
}
