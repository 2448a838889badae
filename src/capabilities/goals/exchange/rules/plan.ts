import type { Issue } from '#kernel/errors.ts'
import { figureFindingsOf, isToBeMended } from '../../rules/figures.ts'
import type { Measure } from '../../rules/measure.ts'
import { checkCircles } from './check-circles.ts'
import { tellFile, withKeyResults } from './compose.ts'
import { type Difference, differenceOf } from './difference.ts'
import { type FileEntries, fileEntriesOf } from './file-entries.ts'
import { isObject, type Json } from './json.ts'
import type { PartsDifference } from './parts/parts-difference.ts'
import { type Joined, nothingJoined } from './parts/parts-state.ts'
import { TakingParts } from './parts/take-parts.ts'
import { keysIn } from './parts/tell-part.ts'
import { type Entry, Findings, textOf } from './reading.ts'
import type { KeyResultRow, State } from './records.ts'
import { indexOf, type StateIndex } from './state-index.ts'
import { takeGoals } from './take-goals.ts'
import { takeLinks } from './take-links.ts'
import { takeStructure } from './take-structure.ts'
import type { Taken, TakenGoals, TakenStructure } from './taken.ts'
import { tellKeyResult, tellObjective } from './tell-goals.ts'
import { tellCycle, tellPeople, tellPerson, tellUnit } from './tell-structure.ts'
import { type PlanContext, Workbench } from './workbench.ts'
import { type Extra, extraOf, placesOf, type Told } from './written.ts'

export type Plan =
  | {
      readonly ok: true
      readonly difference: Difference
      readonly parts: PartsDifference
      readonly toMend: number
      readonly notes: Issue[]
    }
  | { readonly ok: false; readonly issues: Issue[]; readonly count: number }

/**
 * What taking a file in would do to the records of a workspace; nothing is written here.
 *
 * The file decides every field it states, and every field it stated at the last import and no
 * longer does. Fields it never spoke of, and records it does not list, are left alone. So the same
 * file twice changes nothing.
 */
export const planImport = (
  raw: Json,
  before: State,
  context: PlanContext,
  joined: Joined = nothingJoined,
): Plan => {
  const findings = new Findings()
  const partKeys = joined.parts.map(({ key }) => key)
  const entries = fileEntriesOf(raw, findings, partKeys)
  if (!entries) return refusal(findings)
  const bench = new Workbench(before, context)
  const structure = takeStructure(entries, bench, findings, joined.state)
  const { directory } = structure
  const taking = new TakingParts(joined, entries.file, {
    directory,
    findings,
    newId: () => context.newId(),
  })
  taking.takeBeforeGoals()
  const goals = takeGoals(entries, structure, bench, findings)
  takeLinks(goals, structure, bench, findings)
  const after = bench.after()
  const plain = indexOf(after, context.today)
  taking.takeAfterGoals(goals, plain)
  const index = { ...plain, keyElsewhere: keysIn(plain, taking.stateAfter()) }
  checkCircles(after, index, structure, goals, findings)
  if (findings.count > 0) return refusal(findings)
  keepSources(structure, goals, bench, index)
  const parts = taking.extrasAfter(before.workspace.extra.parts)
  const extra = extraOfFile(entries, before, partKeys)
  const isPlain = Object.keys(parts).length === 0
  const workspace = { ...before.workspace, extra: { ...extra, ...(!isPlain && { parts }) } }
  const difference = differenceOf(before, { ...bench.after(), workspace })
  return {
    ok: true,
    difference,
    parts: taking.difference(index),
    toMend: countToMend(goals, index),
    notes: findings.notes,
  }
}

const refusal = ({ issues, count }: Findings): Plan => ({ ok: false, issues, count })

const countToMend = (goals: TakenGoals, index: StateIndex): number =>
  goals.objectives
    .flatMap((objective) => objective.keyResults)
    .filter(({ id }) => {
      const row = index.keyResults.get(id)
      return row && isToBeMended(figureFindingsOf(measureOf(row, index), row.unitOfMeasure))
    }).length

const measureOf = (row: KeyResultRow, index: StateIndex): Measure => {
  const { type, startValue: start, targetValue: target, currentValue: current } = row
  switch (type) {
    case 'increase':
    case 'decrease':
      return { type, start, target, current }
    case 'range':
      return { type, lower: row.lowerBound, upper: row.upperBound, readings: [] }
    case 'milestone': {
      const steps = index.milestonesOf.get(row.id) ?? []
      return {
        type,
        steps: steps.map((step) => ({ weight: step.weight, done: step.doneOn !== null })),
      }
    }
    case 'baseline':
      return { type, measured: current }
  }
}

/** Beside each record what its source said and how, so that it can come back as it was. */
const keepSources = (
  structure: TakenStructure,
  goals: TakenGoals,
  bench: Workbench,
  index: StateIndex,
): void => {
  const keep = <List extends 'cycles' | 'units' | 'roles' | 'persons' | 'objectives'>(
    list: List,
    taken: readonly Taken<Entry>[],
    tell: (id: string, entry: Entry) => Told | undefined,
  ) => {
    const known = bench.before[list]
    const before = new Map<string, Extra>(known.map((row) => [row.id, row.extra]))
    const last = known.reduce((most, row) => Math.max(most, row.extra.at ?? -1), -1)
    const places = placesOf(
      taken.map(({ id }) => before.get(id)?.at ?? null),
      last,
    )
    taken.forEach(({ id, entry }, at) => {
      const [row, told] = [bench.get(list, id), tell(id, entry)]
      if (!row || !told) return
      bench.put(list, { ...row, extra: extraOf(entry, told, before.get(id) ?? null, places[at]) })
    })
  }
  const found = <T, R>(row: T | undefined, tell: (row: T) => R): R | undefined => row && tell(row)
  keep('cycles', structure.cycles, (id) =>
    found(index.cycles.get(id), (row) => tellCycle(row, index)),
  )
  keep('units', structure.units, (id) => found(index.units.get(id), (row) => tellUnit(row, index)))
  keep('roles', structure.people, (id) =>
    found(index.roles.get(id), (row) => tellPeople(row, index)),
  )
  keep('persons', structure.persons, (id) => found(index.persons.get(id), tellPerson))
  keep('objectives', goals.objectives, (id, entry) =>
    found(index.objectives.get(id), (row) =>
      withKeyResults(tellObjective(row, index), listIn(entry, 'keyResults')),
    ),
  )
  for (const { id, entry } of goals.objectives.flatMap((objective) => objective.keyResults)) {
    const row = bench.get('keyResults', id)
    const told = found(index.keyResults.get(id), (found) => tellKeyResult(found, index))
    const known = bench.known.keyResults.get(id)
    if (row && told)
      bench.put('keyResults', { ...row, extra: extraOf(entry, told, known?.extra ?? null) })
  }
}

/** A list stands for itself, and one that is missing for an empty one. */
const listIn = (entry: Entry, key: string): Json[] => {
  const list = entry.raw[key]
  return Array.isArray(list) ? list : []
}

const extraOfFile = ({ file }: FileEntries, before: State, partKeys: readonly string[]): Extra => {
  const known = before.workspace.extra
  const lists = {
    cycles: listIn(file, 'cycles'),
    units: listIn(file, 'units'),
    people: listIn(file, 'people'),
    persons: listIn(file, 'persons'),
    objectives: listIn(file, 'objectives'),
  }
  const isFirst = known.keys === undefined
  // Each entry of a part keeps what was said of it, so that the part stands for itself.
  const parts = partKeys.map(
    (key) => [key, isObject(file.raw[key]) ? file.raw[key] : undefined] as const,
  )
  const told = tellFile(before.workspace.name, lists, parts)
  const fresh = extraOf(file, told, isFirst ? null : known)
  return {
    ...fresh,
    keys: [...new Set([...(known.keys ?? []), ...(fresh.keys ?? [])])],
    ...((known.fields || fresh.fields) && { fields: { ...known.fields, ...fresh.fields } }),
    ...((known.written || fresh.written) && { written: { ...known.written, ...fresh.written } }),
  }
}

/** What a workspace made for this file would be called. */
export const organizationIn = (raw: Json): string | null => {
  const entries = fileEntriesOf(raw, new Findings())
  return entries && textOf(entries.file, 'organization')
}
