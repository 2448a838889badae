import { z } from 'zod'
import { type Agreed, plantAlignment } from './alignment.ts'
import { type Followed, plantMetric } from './metrics.ts'
import type { Speaker } from './speaker.ts'
import type { Placed } from './structure.ts'
import { plantWriting, type Worded } from './writing.ts'

/** One objective with something of everything that can hang on it. */
export interface Subject extends Agreed, Followed, Worded {
  objectiveId: string
  keyResultId: string
  /** A key result of the type milestone. */
  stepsId: string
  milestoneId: string
  lastStepId: string
  checkInId: string
  commentId: string
  workLinkId: string
  /** To the apex, or for the apex itself to a unit. */
  linkId: string
  dependencyId: string
  /** The first stage of an innovation, decided. */
  innovationStageId: string
  riskId: string
}

export interface Plan {
  title: string
  carrier: { unitId?: string | null; roleId?: string | null }
  cycleId: string
  place: Placed
  mark: string
  visibility?: 'workspace' | 'unit' | 'private'
  apex?: Subject
  /** Takes the new objective where it belongs; answers its version then. */
  settle?: (id: string, operationId?: string) => Promise<number>
}

const made = z.object({ id: z.string(), keyResultIds: z.array(z.string()) })

/** Everything is said by one member: the maker and only author. */
export async function plantGoal(maker: Speaker, plan: Plan): Promise<Subject> {
  const { title, carrier, cycleId, mark, visibility = 'workspace' } = plan
  const { id: objectiveId, keyResultIds } = made.parse(
    await maker.tell('goals.addObjective', {
      cycleId,
      title,
      description: `said of ${mark}`,
      ...carrier,
      visibility,
      nature: 'innovation',
      keyResults: [
        { title: `figure ${title}`, type: 'increase', startValue: 0, targetValue: 100 },
        { title: `steps ${title}`, type: 'milestone', milestones: [{ title: `first ${title}` }] },
      ],
    }),
  )
  const version = (await plan.settle?.(objectiveId)) ?? 1
  const [keyResultId = '', stepsId = ''] = keyResultIds
  const milestoneId = await maker.make('goals.addMilestone', {
    keyResultId: stepsId,
    title: `second ${title}`,
  })
  const lastStepId = await maker.make('goals.addMilestone', {
    keyResultId: stepsId,
    title: `last ${title}`,
  })
  const reading = { value: 40, confidence: 6, comment: `done ${mark}`, blockers: [`stone ${mark}`] }
  const checkInId = await maker.make('goals.recordCheckIn', { keyResultId, ...reading })
  await maker.tell('goals.overrideStatus', {
    kind: 'objective',
    id: objectiveId,
    version,
    status: 'at-risk',
    until: 'lifted',
    reason: `because of ${mark}`,
  })
  const links = await plantLinks(maker, plan, objectiveId, keyResultId)
  return {
    objectiveId,
    keyResultId,
    stepsId,
    milestoneId,
    lastStepId,
    checkInId,
    ...links,
    ...(await plantAlignment(maker, { objectiveId, keyResultId, ...links }, plan)),
    ...(await plantWriting(maker, { keyResultId }, plan)),
    ...(await plantMetric(maker, plan)),
    innovationStageId: await plantStage(maker, plan, objectiveId),
    riskId: await plantRisk(maker, plan, objectiveId),
    ...(await plantTalk(maker, plan, objectiveId)),
  }
}

async function plantLinks(
  maker: Speaker,
  { apex, place, mark }: Plan,
  objectiveId: string,
  keyResultId: string,
) {
  const up = apex
    ? { kind: 'contributes', toKind: 'objective', toId: apex.objectiveId }
    : { kind: 'shared', toKind: 'unit', toId: place.units.sales }
  const needs = {
    kind: 'depends-on',
    toKind: 'unit',
    toId: place.units.sales,
    note: `need ${mark}`,
  }
  return {
    linkId: await maker.make('goals.addLink', { fromId: objectiveId, ...up }),
    dependencyId: await maker.make('goals.addLink', { fromId: keyResultId, ...needs }),
  }
}

async function plantTalk(maker: Speaker, { title, mark }: Plan, objectiveId: string) {
  const subject = { subjectKind: 'objective', subjectId: objectiveId }
  const commentId = await maker.make('goals.addComment', { ...subject, body: `talk ${mark}` })
  await maker.tell('goals.react', { commentId, kind: 'agree' })
  await maker.tell('goals.follow', { objectiveId })
  const link = { objectiveId, url: `https://${mark}.example/work`, title: `work ${title}` }
  return { commentId, workLinkId: await maker.make('goals.addWorkLink', link) }
}

/** Decided, so that the next one may begin. */
async function plantStage(maker: Speaker, { mark }: Plan, objectiveId: string): Promise<string> {
  const belief = { stage: 'research', hypothesis: `belief ${mark}`, test: `ask ${mark}` }
  const id = await maker.make('strategy.addStage', { objectiveId, ...belief })
  const decided = { outcome: 'holds', decision: 'go-on', decisionReason: `heard ${mark}` }
  await maker.tell('strategy.judgeStage', { id, version: 1, ...decided })
  return id
}

/** Answered, so that every text of it is there. */
async function plantRisk(maker: Speaker, { mark, place }: Plan, objectiveId: string) {
  const risk = { objectiveId, title: `risk ${mark}`, ownerId: place.people.spare }
  const id = await maker.make('management.raiseRisk', risk)
  await maker.tell('management.answerRisk', { id, version: 1, answer: `answer ${mark}` })
  return id
}
