import { dependenciesOf, isUnanswered } from '../../alignment/view/dependencies.ts'
import { languageOf } from '../../rules/writing/language.ts'
import type { KeyResultDraft, ObjectiveDraft } from '../../rules/writing/records/draft.ts'
import { carrierOf, keyResultNode, type Node, objectiveNode, takesPart } from '../../view/nodes.ts'
import type { Sight } from '../../view/sight.ts'
import { cycleSpan, keyResultRows, spanOfKeyResult } from '../../view/standing.ts'

/** What the goals themselves do not hold. */
export interface BesideGoals {
  /** Self-driven objectives that do not say what they are worth. */
  readonly withoutValue: ReadonlySet<string>
  servesDirection(objectiveId: string): boolean
}

/** An objective as the coach reads it. */
export function draftOf(sight: Sight, row: number, beside: BesideGoals): ObjectiveDraft {
  const { objectives } = sight.goals
  const { columns } = objectives
  const text = columns.title.get(row)
  const lang = languageOf(text)
  const id = objectives.idOf(row)
  const { start, end } = cycleSpan(sight, columns.cycleId.get(row))
  const { unitId, roleId } = carrierOf(sight, objectiveNode(row))
  return {
    lang,
    text,
    owner: roleId ?? unitId,
    // One without days has a cycle all the same: nothing in it is late.
    cycle: { startsOn: start ?? '', endsOn: end ?? '9999-12-31' },
    nature: columns.nature.get(row),
    category: columns.category.get(row),
    origin: columns.origin.get(row),
    commitment: columns.commitment.get(row),
    linksUp: linksUp(sight, id) + Number(beside.servesDirection(id)),
    beneficiary: columns.beneficiaryUnitId.get(row),
    value: beside.withoutValue.has(id) ? null : id,
    keyResults: keyResultRows(sight, row).map((part) => keyResultDraft(sight, part, lang)),
  }
}

function keyResultDraft(
  sight: Sight,
  row: number,
  otherwise: ObjectiveDraft['lang'],
): KeyResultDraft {
  const { keyResults } = sight.goals
  const { columns } = keyResults
  const text = columns.title.get(row)
  return {
    lang: languageOf(text, otherwise),
    text,
    owners: ownersOf(sight, keyResultNode(row)),
    dueOn: spanOfKeyResult(sight, row).end,
    type: columns.type.get(row) ?? 'increase',
    start: columns.startValue.get(row),
    target: columns.targetValue.get(row),
    lower: columns.lowerBound.get(row),
    upper: columns.upperBound.get(row),
    unit: columns.unitOfMeasure.get(row),
    weight: columns.weight.get(row),
    openDependencies: dependenciesOf(sight, keyResults.idOf(row)).filter((link) =>
      isUnanswered(sight, link),
    ).length,
    benchmark: null,
  }
}

/** Who holds its role today; a unit that no role stands for answers as one. */
function ownersOf(sight: Sight, node: Node): number {
  const { unitId, roleId } = carrierOf(sight, node)
  if (roleId !== null) return sight.holders(roleId).length
  return unitId === null ? 0 : 1
}

/** Goals above that it serves and that take part. */
function linksUp(sight: Sight, objectiveId: string): number {
  const { goals } = sight
  const { kind, toId } = goals.links.columns
  const end = goals.ends.find(objectiveId)
  if (end === -1) return 0
  return [...goals.linksFrom.rowsOf(end)].filter((link) => {
    const isUp = kind.get(link) === 'derives' || kind.get(link) === 'contributes'
    return isUp && takesPart(sight, toId.get(link) ?? '')
  }).length
}
