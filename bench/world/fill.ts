import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'
import { inWorkspace } from '#platform/database/database.ts'

export interface Size {
  /** Objectives and key results together; four key results an objective. */
  goals: number
  people: number
}

const kinds = ['unit', 'person', 'role', 'assignment', 'cycle', 'objective', 'kr', 'link'] as const
type RecordKind = (typeof kinds)[number]

const idStart = (kind: RecordKind): string => `0000000${kinds.indexOf(kind)}-0000-8000-8000-`

/** The id of the record of this number; they ascend, as those that the product makes do. */
export const idOf = (kind: RecordKind, number: number): string =>
  idStart(kind) + number.toString(16).padStart(12, '0')

const unitCount = (people: number): number => Math.max(1, Math.floor(people / 30))

/**
 * Fills a workspace by SQL alone, so that a million goals take seconds: units ten below each,
 * people in roles, objectives of one running quarter. Every objective but the first derives from a
 * key result of another (ten to each objective above), so the tree is about log10 deep. Ids are
 * made of their number (UUID version 8), so that a benchmark can name any record.
 */
export async function fillWorkspace(
  administrator: Database,
  workspaceId: string,
  { goals, people }: Size,
  today: Date,
): Promise<void> {
  const units = unitCount(people)
  const objectives = Math.floor(goals / 5)
  const w = sql`${workspaceId}::uuid`
  const year = today.getUTCFullYear()
  const startsOn = `${year}-01-01`
  const endsOn = `${year}-12-31`
  const id = (kind: RecordKind, number = 'i') =>
    sql.raw(`('${idStart(kind)}' || lpad(to_hex(${number}), 12, '0'))::uuid`)
  await inWorkspace(administrator, { workspaceId, actorId: null }, async (tx) => {
    const run = (query: ReturnType<typeof sql>) => query.execute(tx)
    // The rows are known to fit together; checking each foreign key would take most of the time.
    await run(sql`set local session_replication_role = replica`)
    await run(sql`insert into unit (workspace_id, id, external_id)
      select ${w}, ${id('unit')}, 'unit-' || i from generate_series(0, ${units - 1}::int) i`)
    await run(sql`insert into unit_period (workspace_id, unit_id, valid_from, name, parent_id)
      select ${w}, ${id('unit')}, '2020-01-01', 'Unit ' || i,
             case when i > 0 then ${id('unit', '((i - 1) / 10)')} end
      from generate_series(0, ${units - 1}::int) i`)
    await run(sql`insert into person (workspace_id, id, external_id, name)
      select ${w}, ${id('person')}, 'person-' || i, 'Person ' || i
      from generate_series(0, ${people - 1}::int) i`)
    await run(sql`insert into role (workspace_id, id, external_id)
      select ${w}, ${id('role')}, 'role-' || i from generate_series(0, ${people - 1}::int) i`)
    await run(sql`insert into role_period (workspace_id, role_id, valid_from, title, unit_id, reports_to_role_id)
      select ${w}, ${id('role')}, '2020-01-01', 'Role ' || i, ${id('unit', `(i % ${units})`)},
             case when i > 0 then ${id('role', '((i - 1) / 8)')} end
      from generate_series(0, ${people - 1}::int) i`)
    await run(sql`insert into assignment (workspace_id, id, person_id, role_id, valid_from)
      select ${w}, ${id('assignment')}, ${id('person')}, ${id('role')}, '2020-01-01'
      from generate_series(0, ${people - 1}::int) i`)
    await run(sql`insert into cycle (workspace_id, id, name, starts_on, ends_on)
      values (${w}, ${id('cycle', '0')}, ${String(year)}, ${startsOn}::date, ${endsOn}::date)`)
    await run(sql`insert into objective (workspace_id, id, external_id, cycle_id, title, unit_id, role_id,
        nature, category, origin, commitment, position, created_at)
      select ${w}, ${id('objective')}, 'objective-' || i, ${id('cycle', '0')},
             'Customers of group ' || i || ' finish their first report in a day',
             ${id('unit', `(i % ${units})`)}, ${id('role', `(i % ${people})`)},
             'growth', 'user', 'aligned', 'committed', i, ${startsOn}::timestamptz
      from generate_series(0, ${objectives - 1}::int) i`)
    await run(sql`insert into key_result (workspace_id, id, external_id, objective_id, title, type,
        unit_of_measure, start_value, target_value, current_value, confidence, checked_in_at, due_on,
        progress_from, position, created_at)
      select ${w}, ${id('kr')}, 'kr-' || i, ${id('objective', '(i / 4)')},
             'Median time falls from 9 days to ' || (1 + i % 4), 'decrease', 'days', 9, 1 + i % 4,
             9 - (i % 7), 1 + i % 10, ${today}::timestamptz - (i % 20) * interval '1 day',
             ${endsOn}::date,
             case when i % 4 = 0 and (i / 4) * 10 + 1 < ${objectives} then 'links' else 'own' end,
             i % 4, ${startsOn}::timestamptz
      from generate_series(0, ${objectives * 4 - 1}::int) i`)
    await run(sql`insert into goal_link (workspace_id, id, kind, from_id, to_kind, to_id, rolls_up)
      select ${w}, ${id('link')}, 'derives', ${id('objective')}, 'key-result',
             ${id('kr', '(((i - 1) / 10) * 4)')}, true
      from generate_series(1, ${objectives - 1}::int) i`)
  })
  for (const table of ['objective', 'key_result', 'goal_link', 'role_period', 'assignment']) {
    await sql`analyze ${sql.table(table)}`.execute(administrator)
  }
}
