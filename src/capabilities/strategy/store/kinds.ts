import {
  date,
  orNull,
  type RecordIn,
  type RecordKind,
  real,
  recordKind,
  text,
  uuid,
  whole,
  word,
} from '#platform/records/fields.ts'
import type { DirectionKind, DirectionStatus, StatementKind } from '../rules/direction.ts'
import type { Decision, Outcome, Stage } from '../rules/stages.ts'

export const statements = recordKind('strategy-statement', {
  kind: word<StatementKind>(),
  title: orNull(text),
  body: text,
  position: whole,
})

export const directions = recordKind('direction', {
  title: text,
  statement: orNull(text),
  kind: word<DirectionKind>(),
  status: word<DirectionStatus>(),
  unitId: orNull(uuid),
  roleId: orNull(uuid),
  startsOn: orNull(date),
  endsOn: orNull(date),
  position: whole,
})

export const evidence = recordKind('direction-evidence', {
  directionId: uuid,
  body: text,
  url: orNull(text),
  position: whole,
})

export const alignments = recordKind('direction-goal', { directionId: uuid, objectiveId: uuid })

export const mixes = recordKind('strategy-mix', {
  growth: orNull(real),
  innovation: orNull(real),
  revenue: orNull(real),
  user: orNull(real),
  efficiency: orNull(real),
  capability: orNull(real),
})

export const stages = recordKind('innovation-stage', {
  objectiveId: uuid,
  stage: word<Stage>(),
  hypothesis: text,
  test: orNull(text),
  evidence: orNull(text),
  dueOn: orNull(date),
  outcome: word<Outcome>(),
  decision: orNull(word<Decision>()),
  decisionReason: orNull(text),
  decidedOn: orNull(date),
  position: whole,
})

export type Statement = RecordIn<typeof statements>
export type Direction = RecordIn<typeof directions>
export type Evidence = RecordIn<typeof evidence>
export type Alignment = RecordIn<typeof alignments>
export type MixRecord = RecordIn<typeof mixes>
export type StageRecord = RecordIn<typeof stages>

/** Parents before children, so that records can be put back in this order. */
export const allKinds: readonly RecordKind[] = [
  statements,
  directions,
  evidence,
  alignments,
  mixes,
  stages,
]

const ownKinds = new Set(allKinds.map(({ kind }) => kind))
export const isOwnKind = (kind: string): boolean => ownKinds.has(kind)
