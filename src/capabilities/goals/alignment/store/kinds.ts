import {
  date,
  instant,
  orNull,
  type RecordIn,
  real,
  recordKind,
  text,
  texts,
  uuid,
  word,
} from '#platform/records/fields.ts'
import type { LinkEndKind } from '../../contract/words.ts'
import type { KeyResultType } from '../../rules/measure.ts'
import type { ReadingMarkKind, RequestKind, Side } from '../contract/words.ts'
import type { AgreementState } from '../rules/agreement.ts'

/** Who asked, who answered, and what became of it; the same for all that is asked of others. */
const asked = {
  status: word<AgreementState>(),
  createdBy: orNull(uuid),
  createdAt: instant,
  answeredBy: orNull(uuid),
  answeredAt: orNull(instant),
}

export const alignmentRequests = recordKind('alignment-request', {
  kind: word<RequestKind>(),
  fromId: uuid,
  toKind: word<LinkEndKind>(),
  toId: uuid,
  note: orNull(text),
  answer: orNull(text),
  linkId: orNull(uuid),
  ...asked,
})

export const keyResultProposals = recordKind('key-result-proposal', {
  objectiveId: uuid,
  title: text,
  type: word<KeyResultType>(),
  unitOfMeasure: orNull(text),
  startValue: orNull(real),
  targetValue: orNull(real),
  lowerBound: orNull(real),
  upperBound: orNull(real),
  dueOn: orNull(date),
  steps: texts,
  why: orNull(text),
  answer: orNull(text),
  keyResultId: orNull(uuid),
  ...asked,
})

export const alignmentRemarks = recordKind('alignment-remark', {
  subjectId: uuid,
  authorId: orNull(uuid),
  body: text,
  createdAt: instant,
})

export const dependencyDates = recordKind('dependency-date', {
  linkId: uuid,
  dueOn: date,
  side: word<Side>(),
  note: orNull(text),
  ...asked,
})

export const readingMarks = recordKind('reading-mark', {
  objectiveId: uuid,
  memberId: uuid,
  kind: word<ReadingMarkKind>(),
  at: instant,
})

export type AlignmentRequest = RecordIn<typeof alignmentRequests>
export type KeyResultProposal = RecordIn<typeof keyResultProposals>
export type AlignmentRemark = RecordIn<typeof alignmentRemarks>
export type DependencyDate = RecordIn<typeof dependencyDates>
export type ReadingMark = RecordIn<typeof readingMarks>
