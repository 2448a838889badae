import { DomainError, notFound } from '#kernel/errors.ts'
import {
  type Context,
  implementRead,
  implementWrite,
  type ReadContext,
  type WriteContext,
} from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import type { GoalKind } from '../contract.ts'
import * as contract from '../contract.ts'
import { mayChangeKeyResult, mayReadGoals } from '../policy.ts'
import { type KeyResult, keyResults, type Objective, objectives } from '../store/kinds.ts'
import { lastAuthors, overrider } from '../store/last-authors.ts'
import {
  lastMovedBelow,
  type Moved,
  progressExplained,
  statusExplained,
  visibleParts,
} from '../view/explain.ts'
import { idOf, type Node, nodeOf, standingOfNode } from '../view/nodes.ts'
import type { Sight } from '../view/sight.ts'
import { momentOf, sightThen } from './listing.ts'
import { type GoalsParts, loadKeyResult, loadObjective, sightOf } from './loading.ts'
import { stampOf } from './stamps.ts'

async function loadGoal(
  parts: GoalsParts,
  context: WriteContext,
  { kind, id }: { kind: GoalKind; id: string },
) {
  if (kind === 'objective') return { keyResult: null, ...(await loadObjective(parts, context, id)) }
  return loadKeyResult(parts, context, id)
}

/** The fields that are given by hand, the same for both sorts of goal. */
type Judgement = Pick<
  Objective & KeyResult,
  'statusOverride' | 'statusOverrideUntil' | 'statusOverrideReason' | 'statusOverrideAt' | 'score'
>

interface Judged {
  readonly objective: Objective
  readonly keyResult: KeyResult | null
}

async function judge(
  context: WriteContext,
  { objective, keyResult }: Judged,
  version: number,
  set: Partial<Judgement>,
  reason: string | undefined,
) {
  const goal = keyResult ?? objective
  mustHaveSeen(goal, version)
  const changeset = new Changeset(context.tx)
  if (keyResult) await changeset.change<KeyResult>(keyResults, [{ before: keyResult, set }])
  else await changeset.change<Objective>(objectives, [{ before: objective, set }])
  const { changes } = changeset
  const subjectId = objective.id
  context.emit({ subjectKind: 'objective', subjectId, changes, reason: reason ?? null })
  return { id: goal.id, version: goal.version + 1 }
}

const lifted = {
  statusOverride: null,
  statusOverrideUntil: null,
  statusOverrideReason: null,
  statusOverrideAt: null,
}

export const overrideStatus = (parts: GoalsParts) =>
  implementWrite(contract.overrideStatus, {
    load: (context, input) => loadGoal(parts, context, input),
    may: mayChangeKeyResult,
    run: (context, { version, status, until, reason }, goal) => {
      const set = {
        statusOverride: status,
        statusOverrideUntil: until,
        statusOverrideReason: reason,
        statusOverrideAt: context.now.toISOString(),
      }
      return judge(context, goal, version, set, reason)
    },
  })

export const liftStatusOverride = (parts: GoalsParts) =>
  implementWrite(contract.liftStatusOverride, {
    load: (context, input) => loadGoal(parts, context, input),
    may: mayChangeKeyResult,
    run: (context, { version, reason }, goal) => {
      if ((goal.keyResult ?? goal.objective).statusOverride === null)
        throw new DomainError('conflict', 'goals.status_not_overridden')
      return judge(context, goal, version, lifted, reason)
    },
  })

export const setScore = (parts: GoalsParts) =>
  implementWrite(contract.setScore, {
    load: (context, input) => loadGoal(parts, context, input),
    may: mayChangeKeyResult,
    run: (context, { version, score, reason }, goal) =>
      judge(context, goal, version, { score }, reason),
  })

/** Who recorded last at each of these goals or below it: one query for all of them. */
async function lastMoves(
  { read }: ReadContext,
  sight: Sight,
  nodes: readonly Node[],
  until: Date | null,
): Promise<(node: Node) => Moved> {
  const below = new Map(nodes.map((node) => [node, lastMovedBelow(sight, node)]))
  const ids = new Set([...below.values()].flatMap((one) => one?.id ?? []))
  const authors = ids.size === 0 ? new Map() : await read((tx) => lastAuthors(tx, [...ids], until))
  return (node) => {
    const { id = null, at = null, among = null } = below.get(node) ?? {}
    const moved = id !== null && at !== null ? { at, memberId: authors.get(id) ?? null } : null
    return { moved, movedAmong: among }
  }
}

interface Explained {
  readonly id: string
  readonly asOf?: string | undefined
}

/** The goal as it stands, or as it stood. Who may not see it today may not see its past either. */
async function loadThen(parts: GoalsParts, context: ReadContext, { id, asOf }: Explained) {
  const today = await sightOf(parts, context)
  const sight = await sightThen(parts, context, asOf)
  const isHidden = !today.sees(id) && today.goals.objectiveRowOf(id) !== undefined
  const node = isHidden || !sight.sees(id) ? undefined : nodeOf(sight, id)
  if (node === undefined) throw notFound('goals.goal_not_found')
  const { timeZone } = sight.goals.settings
  const moment = asOf === undefined ? null : momentOf(asOf, context, timeZone)
  return { sight, node, moment }
}

/** What is past is asked for rarely, and holds no stamp of its own. */
const stampThen = (parts: GoalsParts, context: Context, { asOf }: Explained) =>
  asOf === undefined ? stampOf(parts, context) : null

export const explainProgress = (parts: GoalsParts) =>
  implementRead(contract.explainProgress, {
    load: (context, input) => loadThen(parts, context, input),
    may: mayReadGoals,
    async run(context, _input, { sight, node, moment }) {
      const below = visibleParts(sight, idOf(sight, node)).map((part) => part.node)
      const movedOf = await lastMoves(context, sight, [node, ...below], moment)
      return progressExplained(sight, node, movedOf)
    },
    stamp: (context, input) => stampThen(parts, context, input),
  })

export const explainStatus = (parts: GoalsParts) =>
  implementRead(contract.explainStatus, {
    load: (context, input) => loadThen(parts, context, input),
    may: mayReadGoals,
    async run({ read }, { id }, { sight, node }) {
      const { override } = standingOfNode(sight, node).status
      const at = override?.at ?? null
      const setBy = at === null ? null : await read((tx) => overrider(tx, { goalId: id, at }))
      return statusExplained(sight, node, setBy)
    },
    stamp: (context, input) => stampThen(parts, context, input),
  })
