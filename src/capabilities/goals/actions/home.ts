import { sql } from 'kysely'
import type { z } from 'zod'
import { notFound } from '#kernel/errors.ts'
import {
  implementRead,
  implementWrite,
  type ReadContext,
} from '#platform/contract/implementation.ts'
import { findFeedRows } from '#platform/feed/rows.ts'
import { fallingIn } from '../alignment/actions/falling.ts'
import { owedAnswers } from '../alignment/actions/owed.ts'
import { mostOwed, owedCarriers } from '../alignment/view/uncarried.ts'
import * as contract from '../contract.ts'
import { owedAlarms } from '../metrics/view/owed.ts'
import { mayFollow, mayReadGoals } from '../policy.ts'
import { heardBy, openMentions } from '../store/home.ts'
import { saveSeen, seenUpTo } from '../store/members.ts'
import { activityItem } from '../view/activity.ts'
import { currentCycleOf } from '../view/cycles.ts'
import { answeredFor, askedOfMe, dueCheckIns, mineIn, toMend } from '../view/home.ts'
import { linkItem } from '../view/links.ts'
import { type Node, nodeOf, objectiveNode, objectiveOf, titleOf } from '../view/nodes.ts'
import { goalBeside, goalRow } from '../view/rows.ts'
import type { Sight } from '../view/sight.ts'
import { type GoalsParts, sightOf } from './loading.ts'
import { owedChanges } from './owed-changes.ts'

type Answer = z.output<typeof contract.home.output>

/** Rows and entries on the page; what goes beyond has a page of its own. */
const most = { rows: 50, dependencies: 50, entries: 300, perGroup: 5, watched: 500 }

export const home = (parts: GoalsParts) =>
  implementRead(contract.home, {
    async load(context, { cycleId }) {
      const sight = await sightOf(parts, context)
      if (cycleId && sight.goals.cycles.find(cycleId) === undefined)
        throw notFound('goals.cycle_not_found', 'cycleId')
      return { sight, cycleId: cycleId ?? currentCycleOf(sight) }
    },
    may: mayReadGoals,
    async run(context, _input, { sight, cycleId }) {
      const mine = cycleId === null ? [] : mineIn(sight, cycleId)
      const rows = (nodes: readonly Node[]) =>
        nodes.slice(0, most.rows).map((node) => goalRow(sight, node, placeOf(sight, node)))
      return {
        cycleId,
        isPerson: sight.actor.personId !== null,
        mine: rows(mine),
        total: mine.length,
        owed: await owed(context, sight, { cycleId, mine }, rows),
        changed: await changed(context, sight, mine),
      }
    },
  })

function placeOf(sight: Sight, node: Node) {
  const objective = objectiveNode(objectiveOf(sight, node))
  const isTop = objective === node
  return {
    parentId: isTop ? null : sight.goals.objectives.idOf(objectiveOf(sight, node)),
    depth: isTop ? 0 : 1,
  }
}

async function owed(
  context: ReadContext,
  sight: Sight,
  { cycleId, mine }: { cycleId: string | null; mine: readonly Node[] },
  rows: (nodes: readonly Node[]) => Answer['mine'],
): Promise<Answer['owed']> {
  const { read, actor } = context
  const keyResults = answeredFor(sight, mine)
  const [due, mend] = [dueCheckIns(sight, keyResults), toMend(sight, keyResults)]
  const dependencies = askedOfMe(sight, keyResults).flatMap((row) => {
    const link = linkItem(sight, row, 'to')
    if (!link?.goal || !link.mayAnswer) return []
    return [{ link, asks: link.goal, needed: nameOfEnd(sight, link) }]
  })
  const { named, alarms } = await read(async (tx) => ({
    named: await openMentions(tx, actor.memberId),
    alarms: await owedAlarms(tx, sight),
  }))
  const mentions = named.flatMap(({ id, objectiveId, authorId, authorName, body, createdAt }) => {
    const node = sight.sees(objectiveId) ? nodeOf(sight, objectiveId) : undefined
    if (node === undefined) return []
    const title = titleOf(sight, node)
    return [{ commentId: id, objectiveId, title, authorId, authorName, body, at: createdAt }]
  })
  // A key result may lack a figure and a check-in: it is still one thing that waits.
  const keyResultsOwed = new Set([...due, ...mend]).size
  const changes = await owedChanges(context, sight, mine, cycleId)
  const alignment = await owedAnswers(context, sight)
  const falling = cycleId === null ? [] : [...(await fallingIn(context, sight, cycleId, mostOwed))]
  const carriers = owedCarriers(sight, falling)
  const { requests, proposals, offers } = alignment
  const answers = [requests, proposals, offers, dependencies, mentions, changes, alarms]
  // Lines that stand there: a closed unit may leave hundreds of goals, and is one thing to see to.
  const uncarried = carriers.goals.length + (carriers.hasMore ? 1 : 0)
  const total = keyResultsOwed + uncarried + answers.reduce((sum, one) => sum + one.length, 0)
  return {
    checkIns: rows(due),
    checkInsTotal: due.length,
    toMend: rows(mend),
    toMendTotal: mend.length,
    dependencies: dependencies.slice(0, most.dependencies),
    mentions,
    alignment,
    changes,
    carriers,
    alarms,
    total,
  }
}

/** What others did to goals I carry, follow or serve, since I last looked. */
async function changed(
  { read, actor }: ReadContext,
  sight: Sight,
  mine: readonly Node[],
): Promise<Answer['changed']> {
  const { seen, rows } = await read(async (tx) => {
    const position = await seenUpTo(tx, actor.memberId)
    const watched = watchedIds(sight, mine, await heardBy(tx, actor.memberId))
    const since = sql`f.id > ${position} and f.subject_kind = 'objective'
      and f.subject_id = any(${watched}::uuid[]) and f.actor_id is distinct from ${actor.memberId}::uuid`
    return { seen: position, rows: await findFeedRows(tx, since, { limit: most.entries }) }
  })
  const items = rows.flatMap((row) => activityItem(sight, row) ?? [])
  const byObjective = Map.groupBy(items, ({ objectiveId }) => objectiveId ?? '')
  const groups = [...byObjective].flatMap(([id, entries]) => {
    const node = nodeOf(sight, id)
    if (node === undefined) return []
    const shown = entries.slice(0, most.perGroup)
    const more = entries.length - shown.length
    return [{ objective: goalBeside(sight, node), entries: shown, more }]
  })
  return { groups, upTo: Math.max(seen, items[0]?.feedId ?? 0), unseen: items.length }
}

function watchedIds(sight: Sight, mine: readonly Node[], followed: readonly string[]): string[] {
  const { goals } = sight
  const own = mine.map((node) => goals.objectives.idOf(objectiveOf(sight, node)))
  const above = own.flatMap((id) =>
    goals.graph.parentsOf(id).flatMap((tie) => goals.objectiveRowOf(tie.id) ?? []),
  )
  const served = above.map((row) => goals.objectives.idOf(row))
  const watched = new Set([...own, ...followed, ...served])
  return [...watched].filter((id) => sight.sees(id)).slice(0, most.watched)
}

export const markSeen = () =>
  implementWrite(contract.markSeen, {
    load: () => null,
    may: mayFollow,
    async run({ tx, actor }, { upTo }) {
      return { upTo: await saveSeen(tx, actor.memberId, upTo) }
    },
  })

function nameOfEnd(sight: Sight, { toKind, toId }: Answer['owed']['dependencies'][number]['link']) {
  if (toKind === 'unit') return sight.unit(toId)?.name ?? ''
  const node = nodeOf(sight, toId)
  return node === undefined ? '' : titleOf(sight, node)
}
