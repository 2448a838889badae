import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import {
  date,
  type Field,
  instant,
  orNull,
  type RecordIn,
  recordKind,
  text,
  uuid,
  whole,
  word,
  yesNo,
} from '#platform/records/fields.ts'
import { findWhere } from '#platform/records/records.ts'
import type { Stage } from './rules/board.ts'

export interface Question {
  readonly id: string
  readonly text: string
}

const listOfQuestions: Field<readonly Question[]> = { pg: 'jsonb' }

export const retrospectives = recordKind('retrospective', {
  title: text,
  cycleId: orNull(uuid),
  unitId: orNull(uuid),
  /** The missed objective that is looked back on. */
  objectiveId: orNull(uuid),
  questions: listOfQuestions,
  stage: word<Stage>(),
  votesEach: whole,
  startedBy: orNull(uuid),
  startedAt: instant,
  heldAt: orNull(instant),
  summary: orNull(text),
  isSimulated: yesNo,
})

export const cards = recordKind('retrospective-card', {
  retrospectiveId: uuid,
  questionId: text,
  body: text,
  authorId: orNull(uuid),
  underId: orNull(uuid),
  position: whole,
})

export const votes = recordKind('retrospective-vote', {
  retrospectiveId: uuid,
  cardId: uuid,
  /** null: the votes of all, as a file told them. */
  memberId: orNull(uuid),
  votes: whole,
})

export const agreed = recordKind('retrospective-action', {
  retrospectiveId: uuid,
  cardId: orNull(uuid),
  body: text,
  ownerId: uuid,
  dueOn: orNull(date),
  doneAt: orNull(instant),
  doneBy: orNull(uuid),
  position: whole,
})

export type Retrospective = RecordIn<typeof retrospectives>
export type Card = RecordIn<typeof cards>
export type Vote = RecordIn<typeof votes>
export type Agreed = RecordIn<typeof agreed>

const byPosition = { orderBy: sql`position, id` }

export const cardsOf = (tx: Tx, id: string): Promise<Card[]> =>
  findWhere(tx, cards, sql`retrospective_id = ${id}`, byPosition)

export const votesOf = (tx: Tx, id: string): Promise<Vote[]> =>
  findWhere(tx, votes, sql`retrospective_id = ${id}`)

export const actionsOf = (tx: Tx, ids: readonly string[]): Promise<Agreed[]> =>
  findWhere(tx, agreed, sql`retrospective_id = any(${ids}::uuid[])`, byPosition)

/** What was agreed in earlier retrospectives of the same unit and is still open. */
export async function openFromEarlier(tx: Tx, of: Retrospective): Promise<Agreed[]> {
  return findWhere(
    tx,
    agreed,
    sql`done_at is null and retrospective_id in (
      select id from retrospective where workspace_id = current_workspace() and removed_at is null
        and id <> ${of.id} and started_at < ${of.startedAt}
        and unit_id is not distinct from ${of.unitId})`,
    { orderBy: sql`due_on nulls last, id` },
  )
}
