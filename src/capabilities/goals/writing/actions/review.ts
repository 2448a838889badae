import { notFound } from '#kernel/errors.ts'
import { implementRead, type ReadContext } from '#platform/contract/implementation.ts'
import { type GoalsParts, loadNode, sightOf } from '../../actions/loading.ts'
import { findWithoutValue } from '../../alignment/store/without-value.ts'
import { mineOf } from '../../alignment/view/mine.ts'
import { mayReadGoals } from '../../policy.ts'
import { coachSentence } from '../../rules/writing/coach.ts'
import { languageOf } from '../../rules/writing/language.ts'
import { costOf } from '../../rules/writing/records/coach-records.ts'
import { readSlots } from '../../rules/writing/slots/read-slots.ts'
import { skeletonOf } from '../../rules/writing/slots/skeleton.ts'
import { cursorText, readCursor } from '../../view/cursor.ts'
import { objectiveOf } from '../../view/nodes.ts'
import type { Sight } from '../../view/sight.ts'
import type { ReviewItem } from '../contract/review.ts'
import * as contract from '../contract.ts'
import { isToComplete, rankOf, standsAgainst } from '../rules/against.ts'
import { setScoreOf } from '../rules/set-score.ts'
import { findSetAside, findThresholds } from '../store/guide.ts'
import { type Reading, reviewOf, setAsideBy } from '../view/review.ts'
import { objectivesIn, openItems, reviewsOf, setsOfOwners, worstFirst } from '../view/set-review.ts'

/** What the coach reads beside the goals that are held. */
export async function readingOf(
  { directions }: GoalsParts,
  { read, actor: { workspaceId } }: Pick<ReadContext, 'read' | 'actor'>,
  sight: Sight,
  cycleId: string,
  rows: readonly number[],
): Promise<Reading> {
  await directions?.ready(workspaceId)
  const ids = rows.map((row) => sight.goals.objectives.idOf(row))
  const found = await read(async (tx) => ({
    thresholds: await findThresholds(tx),
    setAside: setAsideBy(await findSetAside(tx, ids)),
    withoutValue: await findWithoutValue(tx, cycleId),
  }))
  return {
    ...found,
    servesDirection: (id) => directions?.servesDirection(workspaceId, id) ?? false,
  }
}

export const coachText = () =>
  implementRead(contract.coachText, {
    load: (context) => context.read((tx) => findThresholds(tx)),
    may: mayReadGoals,
    run({ locale }, { kind, text, lang: told }, thresholds) {
      const lang = told ?? languageOf(text, locale === 'zh-CN' ? 'zh' : 'en')
      const { findings, ...advice } = coachSentence({ lang, kind, text }, thresholds)
      return {
        lang,
        ...advice,
        findings: findings.map((one) => ({ ...one, span: [...one.span] as [number, number] })),
        slots: kind === 'keyResult' ? readSlots(text, lang) : null,
        skeleton: skeletonOf({ lang, kind, text }),
      }
    },
  })

export const reviewObjective = (parts: GoalsParts) =>
  implementRead(contract.reviewObjective, {
    async load(context, { id }) {
      const { sight, node } = await loadNode(parts, context, id, 'goals.objective_not_found')
      return { sight, row: objectiveOf(sight, node) }
    },
    may: mayReadGoals,
    async run(context, _input, { sight, row }) {
      const cycleId = sight.goals.objectives.columns.cycleId.get(row) ?? ''
      const reading = await readingOf(parts, context, sight, cycleId, [row])
      const { score, lines } = reviewOf(sight, row, reading)
      return { score, lines: [...lines] }
    },
  })

export const reviewCycle = (parts: GoalsParts) =>
  implementRead(contract.reviewCycle, {
    async load(context, { cycleId }) {
      const sight = await sightOf(parts, context)
      if (sight.goals.cycles.find(cycleId) === undefined)
        throw notFound('goals.cycle_not_found', 'cycleId')
      return sight
    },
    may: mayReadGoals,
    async run(context, { cycleId, mine: onlyMine, rule, severity, against, limit, cursor }, sight) {
      const own = onlyMine ? mineOf(sight).objectiveIds : null
      const rows = objectivesIn(sight, cycleId).filter(
        (row) => own === null || own.has(sight.goals.objectives.idOf(row)),
      )
      const reading = await readingOf(parts, context, sight, cycleId, rows)
      const reviews = await reviewsOf(sight, rows, reading)
      const lang = context.locale === 'zh-CN' ? 'zh' : 'en'
      const sets = setsOfOwners(sight, rows, reading, lang)
      const items = worstFirst([...openItems(sight, reviews), ...sets.flatMap((one) => one.items)])
      const costs = sets.map((one) => ({ ...one, cost: costOf(one.items) }))
      const wanted = items.filter(
        (one) =>
          (!rule || one.rule === rule) &&
          (!severity || one.severity === severity) &&
          (!against || standsAgainst(one)),
      )
      const from = cursor === undefined ? 0 : readCursor(cursor).at
      const shown = wanted.slice(from, from + limit)
      const next = from + shown.length
      const last = shown.at(-1)
      const lines = reviews.flatMap((one) => one.lines)
      const sum = setScoreOf(reviews, costs)
      return {
        score: sum?.score ?? null,
        sum,
        objectives: reviews.length,
        sentences: lines.length,
        good: lines.filter(({ verdict }) => verdict === 'good').length,
        setAside: lines.flatMap(({ findings }) => findings.filter((one) => one.setAside)).length,
        against: items.filter(standsAgainst).length,
        toComplete: items.filter(isToComplete).length,
        byRule: byRule(items),
        bySeverity: {
          E: items.filter((one) => one.severity === 'E').length,
          W: items.filter((one) => one.severity === 'W').length,
          H: items.filter((one) => one.severity === 'H').length,
        },
        items: shown,
        total: wanted.length,
        nextCursor:
          last && next < wanted.length
            ? cursorText({ at: next, id: last.about.objectiveId })
            : null,
      }
    },
  })

/** Each rule that found something, with its gravest finding; those that find most first of their sort. */
function byRule(items: readonly ReviewItem[]) {
  const groups = [...Map.groupBy(items, ({ rule }) => rule)]
  const counted = groups.map(([rule, own]) => ({
    rule,
    severity: own[0]?.severity ?? ('H' as const),
    count: own.length,
    missing: own.filter(isToComplete).length,
  }))
  const rank = ({ severity, count, missing }: (typeof counted)[number]) =>
    rankOf({ severity, isMissing: missing === count })
  return counted.sort((a, b) => rank(a) - rank(b) || b.count - a.count)
}
