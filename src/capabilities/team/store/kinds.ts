import {
  instant,
  orNull,
  type RecordIn,
  recordKind,
  text,
  uuid,
  uuids,
  whole,
  word,
  yesNo,
} from '#platform/records/fields.ts'
import type { Stage } from '../rules/stages.ts'

// The records of drafting spaces, each declared once; the tables are named alike.

export const spaces = recordKind('drafting-space', {
  cycleId: uuid,
  unitId: uuid,
  name: text,
  question: orNull(text),
  namesShown: yesNo,
  /** null: whoever led it has no account here; administrators do. */
  facilitatorId: orNull(uuid),
  personIds: uuids,
  stage: word<Stage>(),
  dots: whole,
  writeUntil: orNull(instant),
  openedAt: instant,
  finishedAt: orNull(instant),
})

const said = { text: orNull(text), why: orNull(text), ideas: orNull(text) }

export const clusters = recordKind('drafting-cluster', {
  spaceId: uuid,
  name: orNull(text),
  ...said,
  outcome: orNull(word<'objective' | 'candidate'>()),
  objectiveId: orNull(uuid),
})

export const cards = recordKind('drafting-card', {
  spaceId: uuid,
  authorId: orNull(uuid),
  ...said,
  text,
  clusterId: orNull(uuid),
})

export const wordings = recordKind('drafting-wording', {
  spaceId: uuid,
  clusterId: uuid,
  ...said,
  text,
  stood: yesNo,
  writtenBy: orNull(uuid),
  writtenAt: instant,
})

export const votes = recordKind('drafting-vote', {
  spaceId: uuid,
  cardId: uuid,
  /** null: the dots of all, as a file told them. */
  memberId: orNull(uuid),
  dots: whole,
})

export const comments = recordKind('drafting-comment', {
  spaceId: uuid,
  clusterId: uuid,
  authorId: orNull(uuid),
  body: text,
  createdAt: instant,
})

export type Space = RecordIn<typeof spaces>
export type Cluster = RecordIn<typeof clusters>
export type Card = RecordIn<typeof cards>
export type Wording = RecordIn<typeof wordings>
export type VoteRecord = RecordIn<typeof votes>
export type CommentRecord = RecordIn<typeof comments>
