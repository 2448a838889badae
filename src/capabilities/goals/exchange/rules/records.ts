import type { CalendarDate } from '#kernel/calendar.ts'
import type { MeasureType } from './measure-reading.ts'
import type { Extra } from './written.ts'

/*
 * The rows an organisation consists of, as the tables keep them. Instants are ISO texts in UTC.
 */

interface Row {
  id: string
  version: number
  removedAt: string | null
}
interface SourceRow extends Row {
  externalId: string | null
  extra: Extra
}

export interface WorkspaceRow {
  id: string
  name: string
  extra: Extra
  version: number
}

interface Period {
  validFrom: CalendarDate
  validTo: CalendarDate | null
}

export interface UnitPeriodRow extends Period {
  unitId: string
  name: string
  parentId: string | null
  purpose: string | null
}
export type UnitRow = SourceRow

export interface RolePeriodRow extends Period {
  roleId: string
  title: string | null
  unitId: string | null
  reportsToRoleId: string | null
  responsibilities: string[]
  powers: string[]
}
export type RoleRow = SourceRow

export interface PersonRow extends SourceRow {
  name: string | null
  email: string | null
}

export interface AssignmentRow extends Row, Period {
  personId: string
  roleId: string
  share: number
}

export interface DelegationRow extends Row, Period {
  unitId: string
  area: string
  level: number
}

export interface CycleRow extends Row {
  name: string
  parentId: string | null
  startsOn: CalendarDate | null
  endsOn: CalendarDate | null
  publishedAt: string | null
  closedAt: string | null
  extra: Extra
}

interface Judged {
  sourceStatus: string | null
  statusOverride: string | null
  statusOverrideUntil: string | null
  statusOverrideReason: string | null
  statusOverrideAt: string | null
  score: number | null
  outcomeText: string | null
}

export interface ObjectiveRow extends SourceRow, Judged {
  cycleId: string
  title: string
  description: string | null
  unitId: string | null
  roleId: string | null
  nature: string | null
  category: string | null
  origin: string | null
  beneficiaryUnitId: string | null
  commitment: string | null
  visibility: string
  createdBy: string | null
  isCandidate: boolean
  carriedFromId: string | null
  position: number
  createdAt: string
}

export interface KeyResultRow extends SourceRow, Judged {
  objectiveId: string
  title: string
  type: MeasureType
  unitOfMeasure: string | null
  startValue: number | null
  targetValue: number | null
  lowerBound: number | null
  upperBound: number | null
  dueOn: CalendarDate | null
  unitId: string | null
  roleId: string | null
  weight: number | null
  progressFrom: string
  position: number
  currentValue: number | null
  reportedProgress: number | null
  confidence: number | null
  checkedInAt: string | null
  recordedAt: string | null
  readings: number
  readingsInside: number
  carriedFromId: string | null
  metricId: string | null
  drawsFrom: CalendarDate | null
  createdAt: string
}

export interface MilestoneRow extends Row {
  keyResultId: string
  title: string
  weight: number | null
  dueOn: CalendarDate | null
  doneOn: CalendarDate | null
  position: number
}

export interface GoalLinkRow extends Row {
  kind: string
  fromId: string
  toKind: string
  toId: string
  rollsUp: boolean
  weight: number | null
  status: string | null
  dueOn: CalendarDate | null
  note: string | null
}

export interface CheckInRow extends Row {
  keyResultId: string
  at: string
  recordedAt: string
  authorId: string | null
  authorName: string | null
  forPersonId: string | null
  value: number | null
  progress: number | null
  confidence: number | null
  comment: string | null
  blockers: string[]
  correctsId: string | null
  correctedById: string | null
  metricValueId: string | null
  isSimulated: boolean
}

export interface WorkLinkRow extends Row {
  objectiveId: string
  keyResultId: string | null
  url: string
  title: string
}

/** The lists of rows, in the order in which they may be inserted. */
export interface Records {
  units: UnitRow[]
  unitPeriods: UnitPeriodRow[]
  roles: RoleRow[]
  rolePeriods: RolePeriodRow[]
  persons: PersonRow[]
  assignments: AssignmentRow[]
  delegations: DelegationRow[]
  cycles: CycleRow[]
  objectives: ObjectiveRow[]
  keyResults: KeyResultRow[]
  milestones: MilestoneRow[]
  goalLinks: GoalLinkRow[]
  checkIns: CheckInRow[]
  workLinks: WorkLinkRow[]
}
export type RecordList = keyof Records

export interface State extends Records {
  workspace: WorkspaceRow
}

export const emptyState = (workspace: WorkspaceRow): State => ({
  workspace,
  units: [],
  unitPeriods: [],
  roles: [],
  rolePeriods: [],
  persons: [],
  assignments: [],
  delegations: [],
  cycles: [],
  objectives: [],
  keyResults: [],
  milestones: [],
  goalLinks: [],
  checkIns: [],
  workLinks: [],
})
