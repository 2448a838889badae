import type {
  Category,
  Commitment,
  LinkEndKind,
  Nature,
  Origin,
  OverrideUntil,
  Visibility,
} from '../contract.ts'
import type { DependencyState } from '../rules/dependency.ts'
import type { LinkKind } from '../rules/links.ts'
import type { KeyResultType } from '../rules/measure.ts'
import type { Status } from '../rules/status.ts'
import {
  FlagColumn,
  InstantColumn,
  RealColumn,
  SparseTextColumn,
  TextColumn,
  type Tokens,
  WholeColumn,
  WordColumn,
} from './columns.ts'
import { RecordTable } from './record-table.ts'

// What is held of each record: what lists, roll-up, status and home need. Descriptions, notes and
// discussion stay in the database and are read with the page that shows them.

const judgementColumns = (tokens: Tokens) => ({
  statusOverride: new WordColumn<Status>(tokens),
  statusOverrideUntil: new WordColumn<OverrideUntil>(tokens),
  statusOverrideReason: new SparseTextColumn(),
  statusOverrideAt: new InstantColumn(),
  score: new RealColumn(),
})

export const objectiveTable = (tokens: Tokens) =>
  new RecordTable({
    title: new TextColumn(),
    cycleId: new WordColumn(tokens),
    unitId: new WordColumn(tokens),
    roleId: new WordColumn(tokens),
    nature: new WordColumn<Nature>(tokens),
    category: new WordColumn<Category>(tokens),
    origin: new WordColumn<Origin>(tokens),
    commitment: new WordColumn<Commitment>(tokens),
    visibility: new WordColumn<Visibility>(tokens),
    createdBy: new WordColumn(tokens),
    beneficiaryUnitId: new WordColumn(tokens),
    isCandidate: new FlagColumn(),
    position: new WholeColumn(),
    ...judgementColumns(tokens),
  })

export const keyResultTable = (tokens: Tokens) =>
  new RecordTable({
    title: new TextColumn(),
    objectiveId: new TextColumn(),
    type: new WordColumn<KeyResultType>(tokens),
    unitOfMeasure: new WordColumn(tokens),
    startValue: new RealColumn(),
    targetValue: new RealColumn(),
    lowerBound: new RealColumn(),
    upperBound: new RealColumn(),
    dueOn: new WordColumn(tokens),
    unitId: new WordColumn(tokens),
    roleId: new WordColumn(tokens),
    weight: new RealColumn(),
    progressFrom: new WordColumn<'own' | 'links'>(tokens),
    position: new WholeColumn(),
    currentValue: new RealColumn(),
    reportedProgress: new RealColumn(),
    confidence: new WholeColumn(),
    checkedInAt: new InstantColumn(),
    recordedAt: new InstantColumn(),
    readings: new WholeColumn(),
    readingsInside: new WholeColumn(),
    metricId: new SparseTextColumn(),
    ...judgementColumns(tokens),
  })

export const milestoneTable = (tokens: Tokens) =>
  new RecordTable({
    keyResultId: new TextColumn(),
    weight: new RealColumn(),
    doneOn: new WordColumn(tokens),
  })

/** Ends have tokens of their own: they are as many as goals, and only links ask for them. */
export const linkTable = (tokens: Tokens, ends: Tokens) =>
  new RecordTable({
    kind: new WordColumn<LinkKind>(tokens),
    fromId: new WordColumn(ends),
    toKind: new WordColumn<LinkEndKind>(tokens),
    toId: new WordColumn(ends),
    rollsUp: new FlagColumn(),
    weight: new RealColumn(),
    status: new WordColumn<DependencyState>(tokens),
    dueOn: new WordColumn(tokens),
    note: new SparseTextColumn(),
  })

export const cycleTable = (tokens: Tokens) =>
  new RecordTable({
    name: new TextColumn(),
    parentId: new WordColumn(tokens),
    startsOn: new WordColumn(tokens),
    endsOn: new WordColumn(tokens),
    publishedAt: new InstantColumn(),
    closedAt: new InstantColumn(),
  })
