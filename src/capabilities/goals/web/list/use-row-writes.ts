import { type Cache, useWrite } from '#platform/web/use-write.ts'
import type {
  changeKeyResult,
  changeObjective,
  GoalColumns,
  listGoalColumns,
} from '../../contract.ts'
import type { OwnerChoice } from '../form/use-owner-choices.ts'
import type { ListRow } from './rows.ts'

const replaced = <Item>(items: readonly Item[], at: number, item: Item): Item[] =>
  items.map((old, place) => (place === at ? item : old))

/** What can be changed in the list itself. */
export type Part = {
  title?: string
  dueOn?: string | null
  owner?: OwnerChoice | null
}

const withPart = (columns: GoalColumns, id: string, part: Part): GoalColumns => {
  const at = columns.id.indexOf(id)
  if (at < 0) return columns
  return {
    ...columns,
    ...(part.title === undefined ? {} : { title: replaced(columns.title, at, part.title) }),
    ...(part.dueOn === undefined ? {} : { dueOn: replaced(columns.dueOn, at, part.dueOn) }),
  }
}

const show = (cache: Cache, id: string, part: Part): void =>
  cache.update<typeof listGoalColumns>('goals.listGoalColumns', (columns) =>
    withPart(columns, id, part),
  )

type Sent = {
  title?: string | undefined
  unitId?: string | null | undefined
  roleId?: string | null | undefined
  dueOn?: string | null | undefined
}

const sentOf = ({ title, dueOn, owner }: Part): Sent => ({
  ...(title === undefined ? {} : { title }),
  ...(dueOn === undefined ? {} : { dueOn }),
  ...(owner === undefined ? {} : { unitId: owner?.unitId ?? null, roleId: owner?.roleId ?? null }),
})

/** Names of owners are the server's to resolve; title and date show at once. */
const shownAtOnce = ({ title, dueOn }: Sent): Part => ({
  ...(title === undefined ? {} : { title }),
  ...(dueOn === undefined ? {} : { dueOn }),
})

/** Changes a goal from its row: shown at once, taken back when refused. */
export const useRowWrites = () => {
  const objective = useWrite<typeof changeObjective>('goals.changeObjective', {
    optimistic: (cache, input) => show(cache, input.id, shownAtOnce(input)),
    invalidates: ['goals.'],
  })
  const keyResult = useWrite<typeof changeKeyResult>('goals.changeKeyResult', {
    optimistic: (cache, input) => show(cache, input.id, shownAtOnce(input)),
    invalidates: ['goals.'],
  })
  return (row: Pick<ListRow, 'kind' | 'id' | 'version'>, part: Part): void => {
    const seen = { id: row.id, version: row.version }
    const { dueOn, ...sent } = sentOf(part)
    if (row.kind === 'objective') objective.run({ ...seen, ...sent })
    else keyResult.run({ ...seen, ...sent, ...(dueOn === undefined ? {} : { dueOn }) })
  }
}
