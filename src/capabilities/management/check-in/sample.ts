import { sql } from 'kysely'
import { addDays } from '#kernel/calendar.ts'
import type { Emitted } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { placeOf } from '#platform/jobs/place.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { weekOf } from './rules/week.ts'
import { meetings, risks, weekNotes } from './store.ts'

type Told = Emitted & { readonly operation: string; readonly at: Date }

interface Setting {
  readonly today: string
  readonly newId: () => string
  /** The visitor. */
  readonly personId: string
}

/** The objectives of the cycle under way in the units the visitor holds a role in. */
async function nearTo(tx: Tx, { personId, today }: Setting) {
  const { rows } = await sql<{ id: string; unit_id: string; cycle_id: string }>`
    select o.id, o.unit_id, o.cycle_id from objective o
    join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id
    where o.workspace_id = current_workspace() and o.removed_at is null
      and not o.is_candidate and c.starts_on <= ${today}::date and ${today}::date <= c.ends_on
      and o.unit_id in (select r.unit_id from assignment a
        join role_period r on r.workspace_id = a.workspace_id and r.role_id = a.role_id
        where a.workspace_id = current_workspace() and a.person_id = ${personId}
          and a.removed_at is null)
    order by c.ends_on - c.starts_on, o.position, o.id limit 3`.execute(tx)
  return rows
}

/**
 * A week, two risks and a meeting around the visitor, made up and marked as simulated.
 *
 * @returns what is to be told in the feed
 */
export async function createCheckInSample(tx: Tx, setting: Setting): Promise<Told[]> {
  const { today, newId, personId } = setting
  const near = await nearTo(tx, setting)
  const [first, second = first] = near
  if (!first || !second) return []
  const { place } = await placeOf(tx)
  const week = addDays(weekOf(today, place.weekStartsOn), -7)
  const at = new Date(`${addDays(week, 4)}T15:00:00Z`)
  const stamp = at.toISOString()
  const fresh = { version: 1, removedAt: null, isSimulated: true }
  const note = {
    ...fresh,
    id: newId(),
    personId,
    week,
    wins: 'The first three teams work with the new overview every day.',
    plan: 'Watch two of them at it, and write down where they hesitate.',
    changed: 'The team in Berlin starts two weeks later than we thought.',
    planKept: null,
    writtenAt: stamp,
  }
  const open = { outcome: null, outcomeNote: null, closedAt: null, closedBy: null, raisedBy: null }
  const risk = { ...fresh, ...open, ownerId: personId, raisedAt: stamp }
  const unanswered = {
    ...risk,
    id: newId(),
    objectiveId: first.id,
    title: 'The only person who knows the import is away for three weeks.',
    dueOn: addDays(today, 10),
    answer: null,
    answeredAt: null,
  }
  const answered = {
    ...risk,
    id: newId(),
    objectiveId: second.id,
    title: 'Two customers may not renew before the release is out.',
    dueOn: null,
    answer: 'We show both a preview on Thursday and ask what they would miss.',
    answeredAt: stamp,
  }
  const meeting = {
    ...fresh,
    id: newId(),
    unitId: first.unit_id,
    cycleId: first.cycle_id,
    startedAt: stamp,
    startedBy: null,
    ledBy: newId(),
    arrangement: 'objective' as const,
    agenda: near.filter((one) => one.unit_id === first.unit_id).map(({ id }) => id),
    place: near.length,
    minutes: 5,
    turnedAt: stamp,
    stoppedAt: null,
    endedAt: new Date(at.getTime() + 25 * 60_000).toISOString(),
    summary: 'Two goals go on as planned. The third needs a second pair of hands until Friday.',
  }
  const told: Told[] = []
  const tell = (operation: string, subject: [string, string], set: Changeset) => {
    const [subjectKind, subjectId] = subject
    told.push({ operation, subjectKind, subjectId, changes: set.changes, at })
  }
  const weekSet = new Changeset(tx)
  await weekSet.add(weekNotes, [note])
  tell('management.writeWeek', [weekNotes.kind, note.id], weekSet)
  for (const one of [unanswered, answered]) {
    const set = new Changeset(tx)
    await set.add(risks, [one])
    tell('management.raiseRisk', ['objective', one.objectiveId], set)
  }
  const held = new Changeset(tx)
  await held.add(meetings, [meeting])
  tell('management.endMeeting', [meetings.kind, meeting.id], held)
  return told
}
