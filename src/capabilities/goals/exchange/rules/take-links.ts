import { saysNow } from './decided-fields.ts'
import type { Names } from './names.ts'
import { type Entry, type Findings, numberOf, readEntries, says, textOf } from './reading.ts'
import type { GoalLinkRow } from './records.ts'
import { LINK_FIELDS } from './shape.ts'
import { measuresItself } from './take-key-results.ts'
import type { TakenGoals, TakenObjective, TakenStructure } from './taken.ts'
import { parentLinkOf } from './tell-goals.ts'
import type { Workbench } from './workbench.ts'

interface LinkParts {
  goals: TakenGoals
  structure: TakenStructure
  bench: Workbench
  findings: Findings
  /** Whether an objective has a key result with a figure. */
  measured: ReadonlySet<string>
  /** Links of before that the file states again. */
  stated: Set<string>
}

/** Whom each objective serves, and what each key result depends on. */
export const takeLinks = (
  goals: TakenGoals,
  structure: TakenStructure,
  bench: Workbench,
  findings: Findings,
): void => {
  const parts = {
    goals,
    structure,
    bench,
    findings,
    measured: measuredIn(bench),
    stated: new Set<string>(),
  }
  for (const objective of goals.objectives) {
    takeParent(objective, parts)
    takeListed(objective.entry, objective.id, objective, parts)
    for (const { entry, id } of objective.keyResults) takeListed(entry, id, objective, parts)
    dropUnstated(objective, parts)
  }
}

const measuredIn = (bench: Workbench): Set<string> => {
  const measured = new Set<string>()
  for (const row of bench.all('keyResults'))
    if (!measured.has(row.objectiveId) && row.removedAt === null && measuresItself([row]))
      measured.add(row.objectiveId)
  return measured
}

/** Ids that are unique in a cycle only are looked for in the cycle of the objective that names them. */
const find = (names: Names, word: string, scopes: readonly string[]): string | undefined =>
  names.find(word) ??
  scopes.map((scope) => names.find(`${scope}/${word}`)).find((id) => id !== undefined)

const takeParent = (objective: TakenObjective, parts: LinkParts): void => {
  const { entry, id } = objective
  const { goals, bench, findings } = parts
  const keyResult = endOf('parentKeyResultId', goals.keyResultNames)
  const parent = endOf('parentObjectiveId', goals.objectiveNames)
  if (keyResult) {
    const owner = bench.get('keyResults', keyResult)?.objectiveId
    put('derives', 'key-result', keyResult, owner)
    if (!parent || owner === parent) return
  }
  if (parent) put('contributes', 'objective', parent, parent)

  function endOf(field: 'parentKeyResultId' | 'parentObjectiveId', names: Names) {
    const word = textOf(entry, field)
    if (word === null) return undefined
    const parentScope = textOf(entry, 'parentObjectiveId')
    const owner =
      parentScope === null ? undefined : find(goals.objectiveNames, parentScope, scopes())
    const found = find(names, word, [
      ...scopes(),
      ...keysOf(owner),
      ...(parentScope ? [parentScope] : []),
    ])
    if (found === undefined)
      findings.refuse(`${entry.path}.${field}`, 'goals.import_unknown_reference', {
        reference: word,
      })
    else if (found === id)
      findings.refuse(`${entry.path}.${field}`, 'goals.import_link_to_itself', {
        id: objective.key,
      })
    return found === id ? undefined : found
  }
  function scopes(): string[] {
    const cycle = textOf(entry, 'cycle')
    return cycle === null ? [] : [cycle]
  }
  function keysOf(owner: string | undefined): string[] {
    const key = owner === undefined ? null : bench.get('objectives', owner)?.externalId
    return key ? [key] : []
  }
  function put(kind: string, toKind: string, toId: string, owner: string | undefined): void {
    const said = entry.values.parentRollsUp
    const byDefault = kind === 'derives' || (owner !== undefined && !parts.measured.has(owner))
    const known = knownLink(kind, id, toId, bench)
    const rollsUp = typeof said === 'boolean' ? said : (known?.rollsUp ?? byDefault)
    putLink({ kind, fromId: id, toKind, toId, rollsUp }, known, parts)
  }
}

const knownLink = (
  kind: string,
  fromId: string,
  toId: string,
  bench: Workbench,
): GoalLinkRow | undefined =>
  bench.known.linksFrom.get(fromId)?.find((link) => link.kind === kind && link.toId === toId)

const putLink = (
  ends: Pick<GoalLinkRow, 'kind' | 'fromId' | 'toKind' | 'toId' | 'rollsUp'> & Partial<GoalLinkRow>,
  known: GoalLinkRow | undefined,
  { bench, stated }: LinkParts,
): void => {
  const fresh = {
    id: bench.context.newId(),
    weight: null,
    status: null,
    dueOn: null,
    note: null,
    version: 1,
    removedAt: null,
  }
  const row: GoalLinkRow = { ...fresh, ...known, ...ends }
  stated.add(row.id)
  bench.put('goalLinks', row)
}

const takeListed = (
  entry: Entry<'links'>,
  fromId: string,
  objective: TakenObjective,
  parts: LinkParts,
): void => {
  const { goals, structure, bench, findings } = parts
  const isObjective = fromId === objective.id
  const scopes = [textOf(objective.entry, 'cycle') ?? '', objective.key]
  const seen = new Set<string>()
  for (const link of readEntries(
    LINK_FIELDS,
    entry.values.links,
    `${entry.path}.links`,
    findings,
  )) {
    const kind = textOf(link, 'kind')
    const end = endOf(link)
    if (kind === null || end === null) continue
    if (!allows(kind, isObjective, end.toKind)) {
      findings.refuse(link.path, 'goals.import_link_ends_not_allowed', { kind })
      continue
    }
    if (end.toId === fromId)
      findings.refuse(link.path, 'goals.import_link_to_itself', { id: objective.key })
    if (seen.has(`${kind} ${end.toId}`))
      findings.refuse(link.path, 'goals.import_duplicate_link', { kind })
    seen.add(`${kind} ${end.toId}`)
    const said = link.values.rollsUp
    const facts = {
      rollsUp: typeof said === 'boolean' ? said && kind !== 'shared' : kind === 'derives',
      weight: numberOf(link, 'weight'),
      status: kind === 'depends-on' ? (textOf(link, 'status') ?? 'requested') : null,
      dueOn: textOf(link, 'dueDate'),
      note: textOf(link, 'note'),
    }
    putLink({ kind, fromId, ...end, ...facts }, knownLink(kind, fromId, end.toId, bench), parts)
  }

  function endOf(link: Entry<keyof typeof LINK_FIELDS>) {
    const ends = [
      ['keyResult', 'key-result', goals.keyResultNames],
      ['objective', 'objective', goals.objectiveNames],
      ['unit', 'unit', structure.directory.units],
    ] as const
    for (const [field, toKind, names] of ends) {
      const word = textOf(link, field)
      if (word === null) continue
      const toId = find(names, word, scopes)
      if (toId !== undefined) return { toKind, toId }
      findings.refuse(`${link.path}.${field}`, 'goals.import_unknown_reference', {
        reference: word,
      })
      return null
    }
    findings.refuse(link.path, 'goals.import_missing', { field: 'objective, keyResult, unit' })
    return null
  }
}

/** The same law as in the product: see `goals/rules/links.ts`. */
const allows = (kind: string, fromObjective: boolean, toKind: string): boolean => {
  if (kind === 'depends-on') return !fromObjective && toKind !== 'objective'
  const to = { derives: 'key-result', contributes: 'objective', shared: 'unit' }[kind]
  return fromObjective && toKind === to
}

/** A link that an earlier file stated and this one does not is taken back; the product's own stay. */
const dropUnstated = (objective: TakenObjective, { bench, stated }: LinkParts): void => {
  const known = bench.known.objectives.get(objective.id)
  if (!known) return
  const { parent, others } = parentLinkOf(objective.id, bench.known)
  const speaksOfParent =
    saysNow(objective.entry, 'parentObjectiveId', known) ||
    saysNow(objective.entry, 'parentKeyResultId', known)
  const dropped = [
    ...(parent && speaksOfParent ? [parent] : []),
    ...(says(objective.entry, 'links') ? others : []),
    ...objective.keyResults.flatMap(({ entry, id }) =>
      says(entry, 'links') ? (bench.known.linksFrom.get(id) ?? []) : [],
    ),
  ]
  for (const link of dropped)
    if (!stated.has(link.id)) bench.put('goalLinks', { ...link, removedAt: bench.context.now })
}
