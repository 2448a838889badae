import { sql } from 'kysely'
import { addDays } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/database.ts'
import { Changeset } from '#platform/records/changeset.ts'
import {
  agreed,
  type Card,
  cards,
  type Retrospective,
  retrospectives,
  votes,
} from '../retrospective/store.ts'
import * as texts from './board-texts.ts'
import { type Ended, lastClosed, type Told } from './cycles.ts'

interface Setting {
  readonly today: string
  readonly newId: () => string
  /** The visitor. */
  readonly personId: string
}

interface Missed {
  readonly id: string
  readonly title: string
  readonly unitId: string | null
}

const fresh = { version: 1, removedAt: null } as const

/** The unit in which the visitor carried most in the cycle. */
async function unitOf(tx: Tx, cycle: Ended, { personId }: Setting): Promise<string | null> {
  const { rows } = await sql<{ unitId: string }>`
    select o.unit_id as "unitId" from objective o
      join assignment a on a.workspace_id = o.workspace_id and a.role_id = o.role_id
        and a.removed_at is null and a.person_id = ${personId}
    where o.workspace_id = current_workspace() and o.cycle_id = ${cycle.id}
      and o.unit_id is not null and o.removed_at is null
    group by o.unit_id order by count(*) desc, o.unit_id limit 1`.execute(tx)
  return rows[0]?.unitId ?? null
}

/** A promise of that unit which was scored below what was promised. */
async function missedIn(tx: Tx, cycle: Ended, unitId: string): Promise<Missed | undefined> {
  const { rows } = await sql<Missed>`
    select id, title, unit_id as "unitId" from objective
    where workspace_id = current_workspace() and cycle_id = ${cycle.id} and unit_id = ${unitId}
      and commitment = 'committed' and score < 1 and removed_at is null
    order by score, id limit 1`.execute(tx)
  return rows[0]
}

/**
 * A retrospective of the visitor's unit in the quarter that was closed last, with what is still open
 * of what was agreed, and the look-back on a promise it missed. Made up, and marked as simulated.
 *
 * @returns what is to be told in the feed
 */
export async function createBoardsSample(tx: Tx, setting: Setting): Promise<Told[]> {
  const cycle = await lastClosed(tx)
  const unitId = cycle && (await unitOf(tx, cycle, setting))
  if (!cycle || !unitId) return []
  const missed = await missedIn(tx, cycle, unitId)
  const held = await heldBoard(tx, setting, cycle, unitId)
  return missed ? [held, await lookBack(tx, setting, cycle, missed)] : [held]
}

type Board = Pick<Retrospective, 'title' | 'unitId' | 'objectiveId' | 'questions' | 'summary'>

const boardOf = (id: string, cycleId: string, at: Date, board: Board): Retrospective => ({
  ...fresh,
  ...board,
  id,
  cycleId,
  stage: 'held',
  votesEach: 3,
  startedBy: null,
  startedAt: at.toISOString(),
  heldAt: new Date(at.getTime() + 50 * 60_000).toISOString(),
  isSimulated: true,
})

const asked = (all: readonly string[]) => all.map((text, at) => ({ id: `q${at + 1}`, text }))
const at = (day: string) => new Date(`${day}T13:00:00Z`)

async function heldBoard(
  tx: Tx,
  { newId, today, personId }: Setting,
  cycle: Ended,
  unitId: string,
): Promise<Told> {
  const day = at(addDays(cycle.endsOn, 3))
  const board = boardOf(newId(), cycle.id, day, {
    title: `Looking back on ${cycle.name}`,
    unitId,
    objectiveId: null,
    questions: asked(texts.questions),
    summary: texts.summary,
  })
  const { id: retrospectiveId } = board
  const laid: Card[] = []
  for (const [position, [question, body, , under]] of texts.cards.entries()) {
    const top = under ? (laid.at(-1)?.underId ?? laid.at(-1)?.id ?? null) : null
    const about = { retrospectiveId, questionId: `q${question + 1}`, body, position }
    laid.push({ ...fresh, ...about, id: newId(), authorId: null, underId: top })
  }
  const cast = texts.cards.flatMap(([, , count], place) => {
    const cardId = laid[place]?.id
    const about = { retrospectiveId, memberId: null }
    return cardId && count > 0 ? [{ ...fresh, ...about, id: newId(), cardId, votes: count }] : []
  })
  const doneAt = new Date(day.getTime() + 12 * 86_400_000).toISOString()
  const actions = texts.actions.map(({ card, body, due, isDone }, position) => ({
    ...fresh,
    ...{ id: newId(), retrospectiveId, cardId: laid[card]?.id ?? null, body, position },
    ownerId: personId,
    dueOn: addDays(today, due),
    doneAt: isDone ? doneAt : null,
    doneBy: null,
  }))
  const set = new Changeset(tx)
  await set.add(retrospectives, [board])
  await set.add(cards, laid)
  await set.add(votes, cast)
  await set.add(agreed, actions)
  return {
    operation: 'management.changeRetrospective',
    subjectKind: 'retrospective',
    subjectId: retrospectiveId,
    changes: set.changes,
    at: day,
  }
}

async function lookBack(
  tx: Tx,
  { newId }: Setting,
  cycle: Ended,
  { id: objectiveId, title, unitId }: Missed,
): Promise<Told> {
  const day = at(addDays(cycle.endsOn, 5))
  const board = boardOf(newId(), cycle.id, day, {
    title: `Looking back: ${title}`.slice(0, 200),
    unitId,
    objectiveId,
    questions: asked(texts.lookBackQuestions),
    summary: texts.lookBackSummary,
  })
  const laid = texts.lookBackCards.map(([question, body], position) => ({
    ...fresh,
    ...{ id: newId(), retrospectiveId: board.id, questionId: `q${question + 1}`, body, position },
    authorId: null,
    underId: null,
  }))
  const set = new Changeset(tx)
  await set.add(retrospectives, [board])
  await set.add(cards, laid)
  return {
    operation: 'management.changeRetrospective',
    subjectKind: 'look-back',
    subjectId: objectiveId,
    changes: set.changes,
    at: day,
  }
}
