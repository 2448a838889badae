import type { GoalsSeen } from '#capabilities/goals/index.ts'
import type { Context } from '#platform/contract/implementation.ts'
import type { ClusterItem, SpaceItem, SpacePage } from '../contract.ts'
import type { TeamParts } from '../parts.ts'
import { mayCommentInSpace, mayLeadSpace, mayWorkInSpace } from '../policy.ts'
import { isIn, seesCard } from '../rules/sight.ts'
import { type Deed, isTimeFor } from '../rules/stages.ts'
import { dotsLeft, dotsOn } from '../rules/votes.ts'
import type { Cluster, Space } from '../store/kinds.ts'
import type { Contents, Written } from '../store/load.ts'

export function spaceItem(
  goals: GoalsSeen,
  space: Space,
  written: readonly Written[],
): Omit<SpaceItem, 'isIn'> {
  const { id, name, unitId, cycleId, stage, openedAt, finishedAt, writeUntil } = space
  const cycle = goals.cycles().find((one) => one.id === cycleId)
  const { cards = 0, people = 0 } = written.find(({ spaceId }) => spaceId === id) ?? {}
  return {
    ...{ id, name, stage, openedAt, finishedAt, writeUntil },
    unit: goals.owner({ unitId, roleId: null }).unit ?? { id: unitId, name: null },
    cycle: {
      id: cycleId,
      name: cycle?.name ?? '',
      isClosed: cycle ? cycle.closedAt !== null : true,
    },
    written: { cards, people },
  }
}

interface Facts {
  readonly space: Space
  readonly goals: GoalsSeen
  readonly contents: Contents
  /** The objectives made of it that are there, whoever may see them. */
  readonly there: ReadonlySet<string>
  readonly written: readonly Written[]
  /** Who leads it as a person, if anybody said so. */
  readonly leadingPerson: string | null
}

/** A space as it exists for one caller. */
export function spacePage({ structure }: TeamParts, context: Context, facts: Facts): SpacePage {
  const { actor } = context
  const { space, goals, contents, written, leadingPerson } = facts
  const { personIds, question, namesShown, facilitatorId, dots, version } = space
  const nameOf = (id: string) => structure.personOf(actor.workspaceId, id)?.name ?? null
  const works = (deed: Deed) => mayWorkInSpace(actor, space) && isTimeFor(space.stage, deed)
  const isLedFromInside = leadingPerson !== null && space.personIds.includes(leadingPerson)
  const takingPart = space.personIds.length + (isLedFromInside ? 0 : 1)
  const hidden = contents.cards.filter(({ clusterId }) => clusterId === null)
  return {
    space: {
      ...spaceItem(goals, space, written),
      ...{ question, namesShown, facilitatorId, dots, version },
      isIn: isIn(actor, space),
      takingPart,
      people: personIds.map((id) => ({ id, name: nameOf(id) })),
    },
    mine: hidden.filter((card) => seesCard(actor, card)),
    clusters: contents.clusters.map((cluster) => clusterItem(actor.memberId, facts, cluster)),
    dotsLeft: dotsLeft(dots, contents.votes, actor.memberId),
    dotsPlaced: {
      placed: contents.votes.reduce((sum, vote) => sum + vote.dots, 0),
      of: dots * takingPart,
    },
    may: {
      lead: mayLeadSpace(actor, space),
      write: works('write'),
      arrange: works('arrange'),
      vote: works('vote'),
      word: works('word'),
      comment: mayCommentInSpace(actor, space) && isTimeFor(space.stage, 'comment'),
    },
  }
}

function clusterItem(
  memberId: string,
  { space, goals, contents, there }: Facts,
  cluster: Cluster,
): ClusterItem {
  const { id, version, name, text, why, ideas, outcome, objectiveId } = cluster
  const cards = contents.cards.filter(({ clusterId }) => clusterId === id)
  const cardIds = cards.map((card) => card.id)
  const goal = objectiveId === null ? null : goals.goal(objectiveId)
  // While dots are being placed nobody follows the others.
  const areDotsTold = space.stage === 'refine' || space.stage === 'done'
  return {
    ...{ id, version, name },
    wording: text === null ? null : { text, why, ideas },
    cards,
    dots: areDotsTold ? dotsOn(cardIds, contents.votes) : null,
    myDots: dotsOn(cardIds, contents.votes, memberId),
    outcome,
    goal: goal && { id: goal.id, title: goal.title },
    isTakenBack: objectiveId !== null && !there.has(objectiveId),
    wordings: contents.wordings.filter(({ clusterId }) => clusterId === id).toReversed(),
    comments: contents.comments
      .filter(({ clusterId }) => clusterId === id)
      .map((comment) => ({ ...comment, isMine: comment.authorId === memberId })),
  }
}
