import type { z } from 'zod'
import type { getObjective, KeyResultDetail } from '../contract.ts'
import { figuresOf, stepsOf } from '../memory/figures.ts'
import { findingsOf } from '../memory/own-progress.ts'
import { mayChangeGoal, mayChangeKeyResult, mayCheckIn, mayComment } from '../policy.ts'
import { sharesOf } from '../rules/weights.ts'
import type { KeyResult, Objective } from '../store/kinds.ts'
import type { ObjectivePage } from '../store/objective-page.ts'
import { checkInItem } from './check-ins.ts'
import { cycleBeside } from './cycles.ts'
import { linkItems } from './links.ts'
import { keyResultNode, nodeOf, objectiveNode, objectiveOf } from './nodes.ts'
import { goalBeside, goalRow } from './rows.ts'
import type { Sight } from './sight.ts'
import { isClosed, keyResultRows } from './standing.ts'

type Answer = z.output<typeof getObjective.output>
const mostPaths = 10

export function objectivePage(
  sight: Sight,
  row: number,
  page: ObjectivePage & { objective: Objective },
): Answer {
  const { goals } = sight
  const { objective } = page
  const id = objective.id
  const parts = keyResultRows(sight, row)
  const shares = sharesOf(parts.map((part) => goals.keyResults.columns.weight.get(part)))
  const cycle = goals.cycles.find(objective.cycleId) ?? -1
  const top = goalRow(sight, objectiveNode(row), { parentId: null, depth: 0 })
  const links = linkItems(sight, id, 'from')
  return {
    row: top,
    cycle: cycleBeside(sight, cycle),
    isCandidate: objective.isCandidate,
    description: objective.description,
    beneficiaryUnit:
      objective.beneficiaryUnitId === null ? null : sight.unit(objective.beneficiaryUnitId),
    outcomeText: objective.outcomeText,
    sourceStatus: objective.sourceStatus,
    externalId: objective.externalId,
    createdAt: objective.createdAt,
    createdBy: objective.createdBy,
    keyResults: parts.map((part, at) => keyResultDetail(sight, part, shares[at] ?? 0, page)),
    serves: links.filter(({ kind }) => kind !== 'shared'),
    servedBy: linkItems(sight, id, 'to'),
    sharedWith: links.filter(({ kind }) => kind === 'shared'),
    paths: pathsOf(sight, id),
    wordings: page.wordings.map(({ until, ...one }) => ({ ...one, until: until.toISOString() })),
    workLinks: page.workLinks.map(({ removedAt: _, objectiveId: __, ...link }) => link),
    followers: page.follows.map(({ memberId }) => memberId),
    isFollowing: page.follows.some(({ memberId }) => memberId === sight.actor.memberId),
    comments: page.comments,
    progressByKeyResults: top.progress,
    may: abilitiesOf(sight, row),
  }
}

/** From the same policies that decide when the caller tries. */
function abilitiesOf(sight: Sight, row: number): Answer['may'] {
  const facts = sight.caseOfObjective(row)
  const isOpen = !isClosed(sight, row)
  const change = isOpen && mayChangeGoal(sight.actor, facts)
  return {
    change,
    remove: change,
    checkIn: isOpen && mayCheckIn(sight.actor, facts),
    link: change,
    setStatus: change,
    score: change,
    comment: mayComment(sight.actor),
    addWorkLink: change,
  }
}

/** Ways up that exist for the caller from end to end. */
function pathsOf(sight: Sight, id: string): Answer['paths'] {
  const { paths } = sight.goals.graph.pathsToRoots(id, mostPaths)
  return paths
    .filter((path) => path.length > 1 && path.every((step) => sight.sees(step)))
    .map((path) =>
      path.slice(1).flatMap((step) => {
        const node = nodeOf(sight, step)
        return node === undefined ? [] : [goalBeside(sight, node)]
      }),
    )
}

function keyResultDetail(
  sight: Sight,
  row: number,
  share: number,
  page: ObjectivePage,
): KeyResultDetail {
  const { goals } = sight
  const id = goals.keyResults.idOf(row)
  const stored = page.keyResults.get(id)
  const history = page.histories.get(id) ?? []
  const [latest] = history
  return {
    row: goalRow(sight, keyResultNode(row), { parentId: page.objective?.id ?? null, depth: 1 }),
    ...placeOf(sight, row, share),
    ...wordsOf(stored),
    toMend: toMendOf(sight, row),
    milestones: page.steps
      .filter(({ keyResultId }) => keyResultId === id)
      .map(({ removedAt: _, keyResultId: __, ...step }) => step),
    latest: latest ? checkInItem(sight, page.drawn)(latest) : null,
    history: history
      .map(({ at, value, progress, confidence }) => ({ at, value, progress, confidence }))
      .reverse(),
    servedBy: linkItems(sight, id, 'to').filter(({ kind }) => kind !== 'depends-on'),
    needs: linkItems(sight, id, 'from'),
    neededBy: linkItems(sight, id, 'to').filter(({ kind }) => kind === 'depends-on'),
    may: mayWith(sight, row),
  }
}

const placeOf = ({ goals }: Sight, row: number, share: number) => ({
  weight: goals.keyResults.columns.weight.get(row),
  share,
  progressFrom: goals.keyResults.columns.progressFrom.get(row) ?? ('own' as const),
  position: goals.keyResults.columns.position.get(row) ?? 0,
})

const wordsOf = (stored: KeyResult | undefined) => ({
  outcomeText: stored?.outcomeText ?? null,
  sourceStatus: stored?.sourceStatus ?? null,
  externalId: stored?.externalId ?? null,
})

function toMendOf({ goals }: Sight, row: number): KeyResultDetail['toMend'] {
  if (goals.keyResults.columns.progressFrom.get(row) === 'links') return []
  return findingsOf(figuresOf(goals, row), stepsOf(goals, row)).map(({ code, field }) => ({
    code,
    field,
  }))
}

function mayWith(sight: Sight, row: number): KeyResultDetail['may'] {
  const facts = isClosed(sight, objectiveOf(sight, keyResultNode(row)))
    ? null
    : sight.caseOfKeyResult(row)
  return {
    change: facts !== null && mayChangeKeyResult(sight.actor, facts),
    checkIn: facts !== null && mayCheckIn(sight.actor, facts),
  }
}
