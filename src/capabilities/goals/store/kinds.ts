import {
  date,
  instant,
  json,
  orNull,
  partOf,
  type RecordIn,
  type RecordKind,
  real,
  recordKind,
  text,
  texts,
  uuid,
  uuids,
  whole,
  word,
  yesNo,
} from '#platform/records/fields.ts'
import {
  alignmentRemarks,
  alignmentRequests,
  dependencyDates,
  keyResultProposals,
  readingMarks,
} from '../alignment/store/kinds.ts'
import type {
  Category,
  Commitment,
  LinkEndKind,
  Nature,
  Origin,
  OverrideUntil,
  ReactionKind,
  Visibility,
} from '../contract.ts'
import type { DependencyState } from '../rules/dependency.ts'
import type { LinkKind } from '../rules/links.ts'
import type { KeyResultType } from '../rules/measure.ts'
import type { Status } from '../rules/status.ts'
import { setAsideFindings } from '../writing/store/kinds.ts'

/** A status and score given by hand, and what the source said; the same for both sorts of goal. */
const judgement = {
  sourceStatus: orNull(text),
  statusOverride: orNull(word<Status>()),
  statusOverrideUntil: orNull(word<OverrideUntil>()),
  statusOverrideReason: orNull(text),
  statusOverrideAt: orNull(instant),
  score: orNull(real),
  outcomeText: orNull(text),
  extra: json,
}

export const cycles = recordKind('cycle', {
  name: text,
  parentId: orNull(uuid),
  startsOn: orNull(date),
  endsOn: orNull(date),
  /** Since its goals were read to everybody; a change of them asks for a reason from then on. */
  publishedAt: orNull(instant),
  /** Since it was closed; its goals change no more. */
  closedAt: orNull(instant),
  extra: json,
})

export const objectives = recordKind('objective', {
  externalId: orNull(text),
  cycleId: uuid,
  title: text,
  description: orNull(text),
  unitId: orNull(uuid),
  roleId: orNull(uuid),
  nature: orNull(word<Nature>()),
  category: orNull(word<Category>()),
  origin: orNull(word<Origin>()),
  beneficiaryUnitId: orNull(uuid),
  commitment: orNull(word<Commitment>()),
  visibility: word<Visibility>(),
  createdBy: orNull(uuid),
  /** It may never be taken up, and stands apart from the goals of its cycle until then. */
  isCandidate: yesNo,
  position: whole,
  ...judgement,
  /** The goal of an earlier cycle it goes on with. */
  carriedFromId: orNull(uuid),
  createdAt: instant,
})

export const keyResults = recordKind('key-result', {
  externalId: orNull(text),
  objectiveId: uuid,
  title: text,
  type: word<KeyResultType>(),
  unitOfMeasure: orNull(text),
  startValue: orNull(real),
  targetValue: orNull(real),
  lowerBound: orNull(real),
  upperBound: orNull(real),
  dueOn: orNull(date),
  unitId: orNull(uuid),
  roleId: orNull(uuid),
  weight: orNull(real),
  progressFrom: word<'own' | 'links'>(),
  position: whole,
  currentValue: orNull(real),
  reportedProgress: orNull(real),
  confidence: orNull(whole),
  checkedInAt: orNull(instant),
  recordedAt: orNull(instant),
  readings: whole,
  readingsInside: whole,
  ...judgement,
  carriedFromId: orNull(uuid),
  /** The metric it draws its figure from, and the first day whose values count. */
  metricId: orNull(uuid),
  drawsFrom: orNull(date),
  createdAt: instant,
})

/** What a check-in needs of a key result, and moves. */
export const measuredKeyResults = partOf(keyResults, [
  'id',
  'objectiveId',
  'type',
  'unitOfMeasure',
  'startValue',
  'targetValue',
  'lowerBound',
  'upperBound',
  'unitId',
  'roleId',
  'currentValue',
  'reportedProgress',
  'confidence',
  'checkedInAt',
  'recordedAt',
  'readings',
  'readingsInside',
  'metricId',
  'drawsFrom',
  'version',
])

export const milestones = recordKind('milestone', {
  keyResultId: uuid,
  title: text,
  weight: orNull(real),
  dueOn: orNull(date),
  doneOn: orNull(date),
  position: whole,
})

export const links = recordKind('goal-link', {
  kind: word<LinkKind>(),
  fromId: uuid,
  toKind: word<LinkEndKind>(),
  toId: uuid,
  rollsUp: yesNo,
  weight: orNull(real),
  status: orNull(word<DependencyState>()),
  dueOn: orNull(date),
  note: orNull(text),
})

export const checkIns = recordKind('check-in', {
  keyResultId: uuid,
  at: instant,
  recordedAt: instant,
  authorId: orNull(uuid),
  /** Who said it elsewhere, where that is nobody’s account here. */
  authorName: orNull(text),
  /** The person in whose place the author spoke; null for themselves. */
  forPersonId: orNull(uuid),
  value: orNull(real),
  progress: orNull(real),
  confidence: orNull(whole),
  comment: orNull(text),
  blockers: texts,
  correctsId: orNull(uuid),
  correctedById: orNull(uuid),
  /** The value of a metric it was drawn from. */
  metricValueId: orNull(uuid),
  isSimulated: yesNo,
})

export const comments = recordKind('comment', {
  subjectKind: word<'objective' | 'key-result' | 'check-in'>(),
  subjectId: uuid,
  objectiveId: uuid,
  authorId: orNull(uuid),
  /** As of a check-in. */
  authorName: orNull(text),
  body: text,
  mentions: uuids,
  createdAt: instant,
  editedAt: orNull(instant),
})

export const reactions = recordKind('reaction', {
  commentId: uuid,
  /** Null for somebody elsewhere. */
  memberId: orNull(uuid),
  memberName: orNull(text),
  kind: word<ReactionKind>(),
})

export const workLinks = recordKind('work-link', {
  objectiveId: uuid,
  keyResultId: orNull(uuid),
  url: text,
  title: text,
})

export const follows = recordKind('follow', { memberId: uuid, objectiveId: uuid })

/** Who has taken note of a change of what was promised. */
export const acknowledgements = recordKind('acknowledgement', {
  feedId: whole,
  objectiveId: uuid,
  memberId: uuid,
  at: instant,
})

export type Cycle = RecordIn<typeof cycles>
export type Objective = RecordIn<typeof objectives>
export type KeyResult = RecordIn<typeof keyResults>
export type MeasuredKeyResult = RecordIn<typeof measuredKeyResults>
export type Milestone = RecordIn<typeof milestones>
export type GoalLink = RecordIn<typeof links>
export type CheckIn = RecordIn<typeof checkIns>
export type Comment = RecordIn<typeof comments>
export type Reaction = RecordIn<typeof reactions>
export type WorkLink = RecordIn<typeof workLinks>
export type Follow = RecordIn<typeof follows>
export type Acknowledgement = RecordIn<typeof acknowledgements>

/** Parents before children, so that records can be put back in this order. */
export const allKinds: readonly RecordKind[] = [
  cycles,
  objectives,
  keyResults,
  milestones,
  links,
  checkIns,
  comments,
  reactions,
  workLinks,
  follows,
  alignmentRequests,
  keyResultProposals,
  alignmentRemarks,
  dependencyDates,
  readingMarks,
  acknowledgements,
  setAsideFindings,
]
