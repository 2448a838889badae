import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/database/database.ts'
import type { Difference } from './rules/difference.ts'
import { sameJson } from './rules/json.ts'

/** How a source wrote it, and who said it: that an account is found for them changes no goal. */
const aside = new Set(['extra', 'version', 'authorId', 'authorName'])

/** Whether a record changes beyond that. */
const saysMore = ({ before, after }: { before: object; after: object }): boolean =>
  Object.entries(after).some(
    ([column, value]) => !aside.has(column) && !sameJson(value, Reflect.get(before, column)),
  )

/**
 * What is closed stays as it ended, also against a file: the same file is taken in again and changes
 * nothing, but one that says otherwise of its goals is refused as a whole.
 *
 * @throws DomainError `goals.cycle_closed` naming the first cycle it would change
 */
export async function mustLeaveClosed(tx: Tx, { created, updated }: Difference): Promise<void> {
  const changed = <List extends 'objectives' | 'keyResults' | 'checkIns' | 'milestones'>(
    list: List,
  ) => [...created[list], ...updated[list].filter(saysMore).map(({ after }) => after)]
  const cycleIds = changed('objectives').map(({ cycleId }) => cycleId)
  const before = updated.objectives.filter(saysMore).map((pair) => pair.before.cycleId)
  const objectiveIds = changed('keyResults').map(({ objectiveId }) => objectiveId)
  const parts = [...changed('checkIns'), ...changed('milestones')]
  const keyResultIds = parts.map(({ keyResultId }) => keyResultId)
  const { rows } = await sql<{ name: string }>`
    select c.name from cycle c
    where c.workspace_id = current_workspace() and c.closed_at is not null
      and (c.id = any(${[...cycleIds, ...before]}::uuid[]) or c.id in (
        select o.cycle_id from objective o where o.workspace_id = current_workspace()
          and (o.id = any(${objectiveIds}::uuid[]) or o.id in (
            select k.objective_id from key_result k where k.workspace_id = current_workspace()
              and k.id = any(${keyResultIds}::uuid[])))))
    order by c.name limit 1`.execute(tx)
  const [closed] = rows
  if (closed)
    throw new DomainError('conflict', 'goals.cycle_closed', { params: { cycle: closed.name } })
}
