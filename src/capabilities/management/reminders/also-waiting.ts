import { sql } from 'kysely'
import type { GoalsSeen } from '#capabilities/goals/index.ts'
import { addDays, type CalendarDate } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/database.ts'

/** What management has waiting for one member. Goals by id, to be counted as far as they are seen. */
export interface AlsoWaiting {
  readonly memberId: string
  /** Objectives with an open risk that they see to and have said nothing about. */
  readonly risks: readonly string[]
  /** Agreed on in retrospectives: late, or due within a week. */
  readonly actions: number
  /** Steps of a cycle that are theirs by name or role: late, or due within a week. */
  readonly steps: number
}

/** Days before its day on which something is told of. */
const ahead = 7

/** For many members in one statement; those for whom nothing waits are left out. */
export async function alsoWaitingFor(
  tx: Tx,
  members: readonly { readonly memberId: string; readonly personId: string | null }[],
  today: CalendarDate,
): Promise<ReadonlyMap<string, AlsoWaiting>> {
  const ids = members.map(({ memberId }) => memberId)
  const persons = members.map(({ personId }) => personId)
  const soon = addDays(today, ahead)
  const { rows } = await sql<AlsoWaiting>`
    with waiting as (
      select m.member_id as "memberId",
        array(select r.objective_id::text from goal_risk r
          where r.workspace_id = current_workspace() and r.owner_id = m.person_id
            and r.closed_at is null and r.answered_at is null and r.removed_at is null
        ) as risks,
        (select count(*)::int from retrospective_action a
          where a.workspace_id = current_workspace() and a.owner_id = m.person_id
            and a.done_at is null and a.removed_at is null and a.due_on <= ${soon}
        ) as actions,
        (select count(*)::int from cycle_step s
          join cycle c on c.workspace_id = s.workspace_id and c.id = s.cycle_id
          where s.workspace_id = current_workspace() and s.done_at is null and s.removed_at is null
            and s.due_on <= ${soon} and c.closed_at is null and c.removed_at is null
            and (s.member_id = m.member_id or s.role_id in (
              select h.role_id from assignment h where h.workspace_id = current_workspace()
                and h.person_id = m.person_id and h.removed_at is null and h.valid_from <= ${today}
                and (h.valid_to is null or h.valid_to > ${today})))
        ) as steps
      from unnest(${ids}::uuid[], ${persons}::uuid[]) as m (member_id, person_id)
    )
    select * from waiting
    where cardinality(risks) + actions + steps > 0`.execute(tx)
  return new Map(rows.map((row) => [row.memberId, row]))
}

/** How many things of each kind wait, in the order in which a letter tells of them. */
export interface AlsoCounted {
  readonly asked: number
  readonly mentions: number
  readonly risks: number
  readonly scores: number
  readonly actions: number
  readonly steps: number
}

/** What waits besides figures, as it was read for all who are written to. */
export interface WaitingBesides {
  readonly also: AlsoWaiting | undefined
  /** Objectives at which somebody named them and waits for a word. */
  readonly mentions: readonly string[] | undefined
  /** Goals to score, or whose result is to be agreed on. */
  readonly scores: number | undefined
  /** Open requests and proposals, by the goal or unit they are addressed to. */
  readonly asked: ReadonlyMap<string, number>
}

export function counted(
  goals: Pick<GoalsSeen, 'sees' | 'askedOfMine'>,
  { also, mentions, asked, scores }: WaitingBesides,
): AlsoCounted {
  const seen = (ids: readonly string[] = []) => ids.filter((id) => goals.sees(id)).length
  return {
    asked: goals.askedOfMine(asked),
    mentions: seen(mentions),
    risks: seen(also?.risks),
    scores: scores ?? 0,
    actions: also?.actions ?? 0,
    steps: also?.steps ?? 0,
  }
}
