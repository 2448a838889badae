import { type Company, versionOf } from './company.ts'
import type { Subject } from './goal.ts'

type Build = (company: Company, goal: Subject) => Record<string, unknown>

const seen = (company: Company, id: string) => ({ id, version: versionOf(company, id) })

const steps = {
  title: 'Refined',
  type: 'milestone',
  milestones: [{ title: 'Find a place', weight: 0.5, dueOn: '2026-05-30' }],
}

/** Inputs that succeed of the operations by which people agree on goals. */
export const alignmentInputs: Readonly<Record<string, Build>> = {
  'goals.requestAlignment': (c, goal) => ({
    kind: 'serve',
    fromId: goal.objectiveId,
    toKind: 'key-result',
    toId: c.apex.keyResultId,
    note: 'May we?',
  }),
  'goals.answerAlignment': (c, goal) => ({
    ...seen(c, goal.requestId),
    answer: 'accept',
    title: 'Taken up',
    roleId: c.place.roles.seller,
  }),
  'goals.withdrawAlignment': (c, goal) => ({ ...seen(c, goal.requestId), reason: 'Not now' }),
  'goals.addRemark': (_, goal) => ({
    subjectKind: 'request',
    subjectId: goal.requestId,
    body: 'How so?',
  }),
  'goals.listAlignmentRequests': () => ({ box: 'all', status: 'open', limit: 5 }),
  'goals.getAlignmentRequest': (_, goal) => ({ id: goal.requestId }),
  'goals.proposeKeyResult': (_, goal) => ({
    objectiveId: goal.objectiveId,
    title: 'New',
    type: 'milestone',
    steps: ['Find a place'],
    why: 'It is missing',
  }),
  'goals.acceptProposal': (c, goal) => ({
    ...seen(c, goal.proposalId),
    keyResult: { ...steps, unitId: c.place.units.sales, roleId: c.place.roles.seller },
  }),
  'goals.declineProposal': (c, goal) => ({ ...seen(c, goal.proposalId), reason: 'Not ours' }),
  'goals.withdrawProposal': (c, goal) => seen(c, goal.proposalId),
  'goals.listProposals': () => ({ box: 'all', status: 'open', limit: 5 }),
  'goals.getProposal': (_, goal) => ({ id: goal.proposalId }),
  'goals.setAside': (c, goal) => ({ ...seen(c, goal.objectiveId), reason: 'Not now' }),
  'goals.takeUp': (c, goal) => ({ ...seen(c, goal.objectiveId), cycleId: c.cycles.spare }),
  'goals.listCandidates': (c) => ({ cycleId: c.cycles.quarter }),
  'goals.listDependencies': (c) => ({ cycleId: c.cycles.quarter, unitId: c.place.units.platform }),
  'goals.offerDate': (_, goal) => ({ linkId: goal.dependencyId, dueOn: '2026-06-20' }),
  'goals.answerDate': (c, goal) => ({ ...seen(c, goal.offerId), answer: 'accept' }),
  'goals.suggestAlignment': (_, goal) => ({ objectiveId: goal.objectiveId, limit: 3 }),
  'goals.listGaps': (c) => ({
    cycleId: c.cycles.quarter,
    unitId: c.place.units.root,
    kind: ['dependency-unanswered', 'no-way-up'],
    limit: 3,
  }),
  'goals.assignGoal': (c, goal) => ({
    cycleId: c.cycles.quarter,
    templateId: goal.objectiveId,
    title: 'For each of them',
    keyResults: [steps],
    owners: [{ unitId: c.place.units.sales, figures: [{}] }, { personId: c.place.people.seller }],
  }),
  'goals.listReading': (c) => ({ cycleId: c.cycles.quarter, unitId: c.place.units.root }),
  'goals.markReading': (_, goal) => ({
    objectiveId: goal.objectiveId,
    kind: 'read',
    isSet: false,
  }),
  'goals.publishObjectives': (c, goal) => ({ objectives: [seen(c, goal.objectiveId)] }),
}
