import type { RecordChange } from '#kernel/feed-entry.ts'
import { type GoalChange, GoalGraph } from '../rules/graph.ts'
import type { Audience } from './audience.ts'
import { Chains } from './chains.ts'
import { Tokens } from './columns.ts'
import { goalChangesOf, type Moved } from './graph-changes.ts'
import type { HeldKind } from './held-records.ts'
import { GoalLikeness } from './likeness.ts'
import type { RecordPage } from './record-table.ts'
import { GoalSettings } from './settings.ts'
import { cycleTable, keyResultTable, linkTable, milestoneTable, objectiveTable } from './tables.ts'
import { TitleSearch } from './title-search.ts'

/** The goals of one workspace: their records in columns, who serves whom, and indexes over both. */
export class WorkspaceGoals {
  readonly tokens = new Tokens()
  readonly ends = new Tokens()
  readonly cycles = cycleTable(this.tokens)
  readonly objectives = objectiveTable(this.tokens)
  readonly keyResults = keyResultTable(this.tokens)
  readonly milestones = milestoneTable(this.tokens)
  readonly links = linkTable(this.tokens, this.ends)

  readonly objectiveTitles = new TitleSearch(this.objectives)
  readonly keyResultTitles = new TitleSearch(this.keyResults)
  readonly likeness = new GoalLikeness(this)

  readonly objectivesInCycle = new Chains()
  /** Candidates are in no other chain: nothing lists, counts or asks for them by the way. */
  readonly candidatesInCycle = new Chains()
  readonly objectivesOfUnit = new Chains()
  readonly objectivesOfRole = new Chains()
  readonly objectivesOfCreator = new Chains()
  readonly keyResultsOfUnit = new Chains()
  readonly keyResultsOfRole = new Chains()
  readonly keyResultsOfObjective = new Chains()
  readonly milestonesOfKeyResult = new Chains()
  readonly linksFrom = new Chains()
  readonly linksTo = new Chains()

  graph = new GoalGraph()
  settings = new GoalSettings()
  /** Grows with every change; answers computed from one revision stand until the next. */
  revision = 0
  /** Grows when the tree changes: goals, places, links, titles, and who may see them. */
  structureRevision = 0
  /** Objectives that not everybody may see. */
  readonly restricted = new Set<number>()
  private tick = 0
  private isLoading = false

  /** Until `finishLoading` records only fill the tables. */
  beginLoading(): void {
    this.isLoading = true
  }

  /** Builds the graph at once, in time linear in the records. */
  finishLoading(): void {
    this.isLoading = false
    this.graph = GoalGraph.of(goalChangesOf.everything(this)).graph
    this.touch(true)
  }

  /** The same in steps, with a pause after each. Nothing may be put meanwhile. */
  async finishLoadingInSteps(pause: () => Promise<unknown>): Promise<void> {
    const steps = GoalGraph.inSteps(goalChangesOf.everything(this))
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        this.graph = step.value.graph
        break
      }
      await pause()
    }
    this.isLoading = false
    this.touch(true)
  }

  /** Records as they stand in the database, a list for each field. Only while loading. */
  putPage(kind: HeldKind, page: RecordPage): void {
    this.shareTextsOf(kind, page)
    for (const row of this.tableOf(kind).putPage(page)) this.index(kind, row)
  }

  /** What every status depends on: all answers are made anew. */
  setSettings(settings: GoalSettings): void {
    this.settings = settings
    this.touch(true)
  }

  /** A record as it stands in the database. */
  put(
    kind: HeldKind,
    record: Readonly<Record<string, unknown>> & { id: string; version: number },
  ): void {
    const shared = this.shareTexts(kind, record)
    if (this.tableOf(kind).put(record.id, record.version, shared))
      this.follow(kind, record.id, everything)
  }

  /** @returns false when the record must be read again, since something between was missed */
  merge(change: RecordChange & { kind: HeldKind }): boolean {
    const was = this.placeOf(change.kind, change.id)
    const after = change.after && this.shareTexts(change.kind, change.after)
    const merged = this.tableOf(change.kind).merge({ ...change, after })
    if (merged === 'gap') return false
    if (merged === 'put') this.follow(change.kind, change.id, movedBy(change))
    if (merged === 'removed') this.drop(change.kind, change.id, was)
    return true
  }

  /** The record is no more there, or was removed. */
  forget(kind: HeldKind, id: string, version: number): void {
    const was = this.placeOf(kind, id)
    this.tableOf(kind).remove(id, version)
    this.drop(kind, id, was)
  }

  audienceOf(objective: number): Audience {
    const { visibility, unitId, createdBy, isCandidate } = this.objectives.columns
    return {
      isCandidate: isCandidate.get(objective),
      visibility: visibility.get(objective) ?? 'private',
      unitId: unitId.get(objective),
      createdBy: createdBy.get(objective),
    }
  }

  /** The row of the objective a goal belongs to: its own, or its key result's. */
  objectiveRowOf(goalId: string): number | undefined {
    const own = this.objectives.find(goalId)
    if (own !== undefined) return own
    const keyResult = this.keyResults.find(goalId)
    if (keyResult === undefined) return undefined
    return this.objectives.find(this.keyResults.columns.objectiveId.get(keyResult))
  }

  tableOf(kind: HeldKind) {
    switch (kind) {
      case 'cycle':
        return this.cycles
      case 'objective':
        return this.objectives
      case 'key-result':
        return this.keyResults
      case 'milestone':
        return this.milestones
      case 'goal-link':
        return this.links
    }
  }

  private follow(kind: HeldKind, id: string, moved: Moved): void {
    const row = this.tableOf(kind).find(id)
    if (row === undefined) return
    this.index(kind, row)
    if (this.isLoading) return
    if (moved.tree) this.touchTitle(kind, row)
    this.tell(goalChangesOf.put(this, kind, row, moved))
    this.touch(moved.tree)
  }

  private drop(kind: HeldKind, id: string, was: Place | undefined): void {
    if (!was) return
    this.unindex(kind, was.row)
    this.touchTitle(kind, was.row)
    this.tell(goalChangesOf.removed(this, kind, id, was.keyResultId))
    this.touch(true)
  }

  private touchTitle(kind: HeldKind, row: number): void {
    if (kind === 'objective') {
      this.objectiveTitles.touch(row)
      this.likeness.touch(row * 2)
      // Who may see an objective may see its key results.
      const own = this.ends.find(this.objectives.idOf(row))
      for (const part of this.keyResultsOfObjective.rowsOf(own)) this.likeness.touch(part * 2 + 1)
    }
    if (kind === 'key-result') {
      this.keyResultTitles.touch(row)
      this.likeness.touch(row * 2 + 1)
    }
  }

  /** Where a record stands before it goes. */
  private placeOf(kind: HeldKind, id: string): Place | undefined {
    const row = this.tableOf(kind).find(id)
    if (row === undefined) return undefined
    return {
      row,
      keyResultId: kind === 'milestone' ? this.milestones.columns.keyResultId.get(row) : '',
    }
  }

  private tell(changes: readonly GoalChange[]): void {
    this.graph.apply(changes)
  }

  /** The graph asks only that versions grow; which change is new was decided here. */
  nextTick(): number {
    this.tick += 1
    return this.tick
  }

  private touch(isStructural: boolean): void {
    this.revision += 1
    if (isStructural) this.structureRevision += 1
  }

  private index(kind: HeldKind, row: number): void {
    if (kind === 'objective') {
      const { cycleId, unitId, roleId, createdBy, visibility, isCandidate } =
        this.objectives.columns
      const apart = isCandidate.get(row)
      this.candidatesInCycle.put(row, apart ? cycleId.numberAt(row) : -1)
      this.objectivesInCycle.put(row, apart ? -1 : cycleId.numberAt(row))
      this.objectivesOfUnit.put(row, apart ? -1 : unitId.numberAt(row))
      this.objectivesOfRole.put(row, apart ? -1 : roleId.numberAt(row))
      this.objectivesOfCreator.put(row, apart ? -1 : createdBy.numberAt(row))
      if (visibility.get(row) === 'workspace') this.restricted.delete(row)
      else this.restricted.add(row)
    } else if (kind === 'key-result') {
      const { unitId, roleId, objectiveId } = this.keyResults.columns
      this.keyResultsOfUnit.put(row, unitId.numberAt(row))
      this.keyResultsOfRole.put(row, roleId.numberAt(row))
      this.keyResultsOfObjective.put(row, this.ends.of(objectiveId.get(row)))
    } else if (kind === 'milestone') {
      const keyResultId = this.milestones.columns.keyResultId.get(row)
      this.milestonesOfKeyResult.put(row, this.ends.of(keyResultId))
    } else if (kind === 'goal-link') {
      this.linksFrom.put(row, this.links.columns.fromId.numberAt(row))
      this.linksTo.put(row, this.links.columns.toId.numberAt(row))
    }
  }

  private unindex(kind: HeldKind, row: number): void {
    const chains = {
      cycle: [],
      objective: [
        this.objectivesInCycle,
        this.candidatesInCycle,
        this.objectivesOfUnit,
        this.objectivesOfRole,
        this.objectivesOfCreator,
      ],
      'key-result': [this.keyResultsOfUnit, this.keyResultsOfRole, this.keyResultsOfObjective],
      milestone: [this.milestonesOfKeyResult],
      'goal-link': [this.linksFrom, this.linksTo],
    }[kind]
    for (const chain of chains) chain.put(row, -1)
    if (kind === 'objective') this.restricted.delete(row)
  }

  private shareTextsOf(kind: HeldKind, { lists }: RecordPage): void {
    const table = kind === 'key-result' ? this.objectives : this.keyResults
    const ids = lists.get(kind === 'key-result' ? 'objectiveId' : 'keyResultId') ?? []
    for (const [at, id] of ids.entries()) if (typeof id === 'string') ids[at] = table.canonical(id)
  }

  /** Ids that name another held record share its text. */
  private shareTexts(
    kind: HeldKind,
    record: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>> {
    const { objectiveId, keyResultId } = record
    if (kind === 'key-result' && typeof objectiveId === 'string')
      return { ...record, objectiveId: this.objectives.canonical(objectiveId) }
    if (kind === 'milestone' && typeof keyResultId === 'string')
      return { ...record, keyResultId: this.keyResults.canonical(keyResultId) }
    return record
  }
}

/** Fields that a check-in or a judgement moves leave the tree as it was. */
const moving = new Set([
  'version',
  'currentValue',
  'reportedProgress',
  'confidence',
  'checkedInAt',
  'recordedAt',
  'readings',
  'readingsInside',
  'score',
  'statusOverride',
  'statusOverrideUntil',
  'statusOverrideReason',
  'statusOverrideAt',
  'doneOn',
])

const everything: Moved = { tree: true, audience: true }
const deciding = ['visibility', 'unitId', 'createdBy', 'objectiveId', 'isCandidate']

function movedBy({ before, after }: RecordChange): Moved {
  if (before === null || after === null) return everything
  const names = Object.keys(after)
  return {
    tree: names.some((name) => !moving.has(name)),
    audience: names.some((name) => deciding.includes(name)),
  }
}

interface Place {
  readonly row: number
  /** Of a milestone. */
  readonly keyResultId: string
}
