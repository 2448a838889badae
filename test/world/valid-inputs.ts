import { alignmentInputs } from './alignment-inputs.ts'
import { checkInInputs } from './check-in-inputs.ts'
import { type Company, versionOf } from './company.ts'
import { draftingInputs } from './drafting-inputs.ts'
import type { Subject } from './goal.ts'
import { metricInputs } from './metric-inputs.ts'
import { reviewInputs } from './review-inputs.ts'
import { rhythmInputs } from './rhythm-inputs.ts'
import { writingInputs } from './writing.ts'

type Build = (company: Company, goal: Subject) => Record<string, unknown>

const from = '2026-07-01'
const seen = (company: Company, id: string) => ({ id, version: versionOf(company, id) })
const nothing: Build = () => ({})

const unit = (c: Company, unitId: string) => ({ unitId, version: versionOf(c, unitId) })
const role = (c: Company, roleId: string) => ({ roleId, version: versionOf(c, roleId) })
const person = (c: Company, personId: string) => ({ personId, version: versionOf(c, personId) })
const assignment = (c: Company, assignmentId: string) => ({
  assignmentId,
  version: versionOf(c, assignmentId),
})

const newMilestones = {
  title: 'Open the second house',
  type: 'milestone',
  milestones: [{ title: 'Find a place', weight: 0.5, dueOn: '2026-05-30' }],
}

/**
 * An input of every operation that succeeds for whoever may do it. An operation without one fails
 * the checks that hold for all operations.
 */
export const validInputs: Readonly<Record<string, Build>> = {
  'workspace.getWorkspace': nothing,
  'workspace.listMembers': nothing,
  'workspace.changeWorkspace': (c) => ({ version: versionOf(c, c.workspaceId), name: 'Renamed' }),
  'workspace.inviteMember': (c) => ({
    role: 'guest',
    email: 'new@elsewhere.example',
    personId: c.place.people.seller,
  }),
  'workspace.revokeInvitation': (c) => ({ id: c.invitationId }),
  'workspace.changeMember': (c) => ({
    ...seen(c, c.members.spare.memberId),
    role: 'guest',
    personId: c.place.people.spare,
  }),
  'workspace.removeMember': (c) => seen(c, c.members.spare.memberId),

  'jobs.listJobs': nothing,
  'jobs.runJob': () => ({ name: 'workspace.tidy' }),
  'jobs.sendTestLetter': nothing,

  'management.getReminders': nothing,
  'management.changeReminders': () => ({ version: 0, letters: 'daily', minuteOfDay: 600 }),
  'management.makeCalendar': nothing,
  'management.closeCalendar': nothing,

  'structure.getOrganisation': nothing,
  'structure.getUnit': (c) => ({ unitId: c.place.units.platform }),
  'structure.getPerson': (c) => ({ personId: c.place.people.member }),
  'structure.listPeople': (c) => ({ unitId: c.place.units.platform, limit: 2 }),
  'structure.listPlannedChanges': (c) => ({ unitId: c.place.units.root }),
  'structure.listActivity': (c) => ({
    unitId: c.place.units.platform,
    personId: c.place.people.member,
  }),
  'structure.addUnit': (c) => ({ name: 'New', parentId: c.place.units.root, from }),
  'structure.changeUnit': (c) => ({
    ...unit(c, c.place.units.attic),
    from,
    parentId: c.place.units.sales,
  }),
  'structure.closeUnit': (c) => ({ ...unit(c, c.place.units.attic), from }),
  'structure.addRole': (c) => ({
    title: 'New',
    unitId: c.place.units.sales,
    reportsToRoleId: c.place.roles.seller,
    powers: ['edit-goals'],
    from,
  }),
  'structure.changeRole': (c) => ({
    ...role(c, c.place.roles.spare),
    from,
    unitId: c.place.units.sales,
    reportsToRoleId: c.place.roles.seller,
  }),
  'structure.closeRole': (c) => ({ ...role(c, c.place.roles.spare), from }),
  'structure.addPerson': () => ({ name: 'New', email: 'new@elsewhere.example' }),
  'structure.changePerson': (c) => ({ ...person(c, c.place.people.spare), name: 'Renamed' }),
  'structure.removePerson': (c) => ({ ...person(c, c.place.people.spare), from }),
  'structure.assignPerson': (c) => ({
    personId: c.place.people.spare,
    roleId: c.place.roles.lead,
    share: 0.2,
    from,
  }),
  'structure.changeAssignment': (c) => ({
    ...assignment(c, c.place.assignments.spare),
    from,
    share: 0.4,
  }),
  'structure.endAssignment': (c) => ({ ...assignment(c, c.place.assignments.spare), from }),
  'structure.setDelegation': (c) => ({
    unitId: c.place.units.sales,
    area: 'Hiring',
    level: 5,
    from,
    version: null,
  }),
  'structure.withdrawChange': (c) => ({
    kind: 'unit',
    ...seen(c, c.place.units.attic),
    on: '2026-09-01',
  }),
  'structure.undo': (c) => ({ feedId: c.lastEntries.get(c.place.units.attic) ?? 0 }),
  'structure.planReorganisation': (c) => ({
    moves: [
      { do: 'addUnit', name: 'New', parentId: c.place.units.root, from },
      { do: 'changeUnit', ...unit(c, c.place.units.attic), from, parentId: c.place.units.sales },
      { do: 'addRole', title: 'New', unitId: c.place.units.sales, from },
      { do: 'changeRole', ...role(c, c.place.roles.seller), from, title: 'Renamed' },
      { do: 'endAssignment', ...assignment(c, c.place.assignments.seller), from },
      {
        do: 'assignPerson',
        personId: c.place.people.seller,
        roleId: c.place.roles.lead,
        share: 0.3,
        from,
      },
      { do: 'closeRole', ...role(c, c.place.roles.spare), from },
      { do: 'closeUnit', ...unit(c, c.place.units.attic), from: '2027-01-01' },
    ],
  }),

  'goals.listCycles': nothing,
  'goals.addCycle': (c) => ({
    name: '2026 Q3',
    parentId: c.cycles.year,
    startsOn: '2026-07-01',
    endsOn: '2026-09-30',
  }),
  'goals.changeCycle': (c) => ({ ...seen(c, c.cycles.spare), name: 'Renamed', parentId: null }),
  'goals.removeCycle': (c) => ({ ...seen(c, c.cycles.spare), moveGoalsTo: c.cycles.quarter }),
  'goals.listGoals': (c) => ({ cycleId: c.cycles.quarter, limit: 2 }),
  'goals.listGoalColumns': (c) => ({ cycleId: c.cycles.quarter }),
  'goals.search': (c) => ({ text: c.mark, cycleId: c.cycles.quarter }),
  'goals.home': (c) => ({ cycleId: c.cycles.quarter }),
  'goals.markSeen': () => ({ upTo: 1 }),
  'goals.listActivity': () => ({ limit: 5 }),
  'goals.undo': (c, goal) => ({ feedId: c.lastEntries.get(goal.objectiveId) ?? 0 }),
  'goals.exportWorkspace': nothing,
  'goals.importFile': () => ({
    file: {
      cycles: [{ name: '2027 Q1', start: '2027-01-01', end: '2027-03-31' }],
      objectives: [{ id: 'o-1', cycle: '2027 Q1', title: 'Brought in', keyResults: [] }],
    },
  }),

  'goals.getObjective': (_, goal) => ({ id: goal.objectiveId }),
  'goals.explainProgress': (_, goal) => ({ id: goal.objectiveId }),
  'goals.explainStatus': (_, goal) => ({ id: goal.keyResultId }),
  'goals.listCheckIns': (_, goal) => ({ keyResultId: goal.keyResultId, limit: 1 }),
  'goals.listComments': (_, goal) => ({ objectiveId: goal.objectiveId, limit: 1 }),
  'goals.addObjective': (c) => ({
    cycleId: c.cycles.quarter,
    title: 'New',
    unitId: c.place.units.platform,
    roleId: c.place.roles.member,
    beneficiaryUnitId: c.place.units.sales,
    origin: 'support',
    keyResults: [{ ...newMilestones, unitId: c.place.units.sales, roleId: c.place.roles.seller }],
    serves: [
      { kind: 'derives', toId: c.apex.keyResultId },
      { kind: 'contributes', toId: c.apex.objectiveId },
    ],
  }),
  'goals.changeObjective': (c, goal) => ({ ...seen(c, goal.objectiveId), title: 'Renamed' }),
  'goals.moveObjective': (c, goal) => ({
    ...seen(c, goal.objectiveId),
    cycleId: c.cycles.spare,
    position: 3,
  }),
  'goals.removeObjective': (c, goal) => seen(c, goal.objectiveId),
  'goals.addKeyResult': (_, goal) => ({ objectiveId: goal.objectiveId, ...newMilestones }),
  'goals.changeKeyResult': (c, goal) => ({
    ...seen(c, goal.stepsId),
    title: 'Renamed',
    steps: {
      add: [{ title: 'Third', weight: 0.5, dueOn: '2026-05-30' }],
      change: [{ ...seen(c, goal.milestoneId), title: 'Renamed' }],
      remove: [seen(c, goal.lastStepId)],
    },
  }),
  'goals.removeKeyResult': (c, goal) => seen(c, goal.keyResultId),
  'goals.reorderKeyResults': (c, goal) => ({
    objectiveId: goal.objectiveId,
    keyResults: [seen(c, goal.stepsId), seen(c, goal.keyResultId)],
  }),
  'goals.setWeights': (c, goal) => ({
    objectiveId: goal.objectiveId,
    weights: [
      { ...seen(c, goal.keyResultId), weight: 0.25 },
      { ...seen(c, goal.stepsId), weight: 0.75 },
    ],
  }),
  'goals.setProgressFrom': (c, goal) => ({ ...seen(c, goal.keyResultId), progressFrom: 'links' }),
  'goals.addMilestone': (_, goal) => ({ keyResultId: goal.stepsId, title: 'New', weight: 0.5 }),
  'goals.changeMilestone': (c, goal) => ({ ...seen(c, goal.milestoneId), title: 'Renamed' }),
  'goals.completeMilestone': (c, goal) => ({ ...seen(c, goal.milestoneId), doneOn: '2026-05-01' }),
  'goals.removeMilestone': (c, goal) => seen(c, goal.milestoneId),
  'goals.recordCheckIn': (_, goal) => ({ keyResultId: goal.keyResultId, value: 50, confidence: 7 }),
  'goals.correctCheckIn': (c, goal) => ({ ...seen(c, goal.checkInId), value: 45 }),
  'goals.overrideStatus': (c, goal) => ({
    kind: 'key-result',
    ...seen(c, goal.keyResultId),
    status: 'at-risk',
    until: 'lifted',
    reason: 'A supplier is late',
  }),
  'goals.liftStatusOverride': (c, goal) => ({ kind: 'objective', ...seen(c, goal.objectiveId) }),
  'goals.setScore': (c, goal) => ({ kind: 'objective', ...seen(c, goal.objectiveId), score: 0.7 }),
  'goals.addComment': (c, goal) => ({
    subjectKind: 'key-result',
    subjectId: goal.keyResultId,
    body: 'How is it going?',
    mentions: [c.members.spare.memberId],
  }),
  'goals.editComment': (c, goal) => ({
    ...seen(c, goal.commentId),
    body: 'Changed',
    mentions: [c.members.spare.memberId],
  }),
  'goals.removeComment': (c, goal) => seen(c, goal.commentId),
  'goals.react': (_, goal) => ({ commentId: goal.commentId, kind: 'thanks' }),
  'goals.unreact': (_, goal) => ({ commentId: goal.commentId, kind: 'agree' }),
  'goals.follow': (_, goal) => ({ objectiveId: goal.objectiveId }),
  'goals.unfollow': (_, goal) => ({ objectiveId: goal.objectiveId }),
  'goals.addWorkLink': (_, goal) => ({
    objectiveId: goal.objectiveId,
    keyResultId: goal.keyResultId,
    url: 'https://elsewhere.example/work',
    title: 'New',
  }),
  'goals.removeWorkLink': (c, goal) => seen(c, goal.workLinkId),
  'goals.addLink': (c, goal) => ({
    kind: 'derives',
    fromId: goal.objectiveId,
    toKind: 'key-result',
    toId: c.apex.keyResultId,
  }),
  'goals.changeLink': (c, goal) => ({ ...seen(c, goal.dependencyId), note: 'Sooner' }),
  'goals.answerDependency': (c, goal) => ({ ...seen(c, goal.dependencyId), status: 'confirmed' }),
  'goals.removeLink': (c, goal) => seen(c, goal.dependencyId),

  ...alignmentInputs,
  ...writingInputs,
  ...draftingInputs,
  ...metricInputs,
  ...rhythmInputs,
  ...reviewInputs,
  ...checkInInputs,

  'strategy.getStrategy': nothing,
  'strategy.listServing': (c) => ({ directionId: c.strategy.directionId, limit: 5 }),
  'strategy.getMap': (c) => ({
    cycleId: c.cycles.quarter,
    depth: 4,
    open: [c.strategy.directionId],
    folded: ['unaligned'],
    whole: [c.strategy.directionId],
  }),
  'strategy.getBalance': (c) => ({ cycleId: c.cycles.quarter }),
  'strategy.getObjectiveStrategy': (_, goal) => ({ objectiveId: goal.objectiveId }),
  'strategy.search': (c) => ({ text: c.mark }),
  'strategy.listActivity': (c) => ({ subjectId: c.strategy.directionId, limit: 5 }),
  'strategy.addStatement': () => ({ kind: 'capability', title: 'New', body: 'We can do it' }),
  'strategy.changeStatement': (c) => ({ ...seen(c, c.strategy.visionId), body: 'Changed' }),
  'strategy.removeStatement': (c) => seen(c, c.strategy.visionId),
  'strategy.addDirection': (c) => ({
    title: 'New',
    kind: 'innovation',
    statement: 'We choose it',
    unitId: c.place.units.platform,
    roleId: c.place.roles.lead,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    evidence: [{ body: 'They asked', url: 'https://elsewhere.example/proof' }],
  }),
  'strategy.changeDirection': (c) => ({
    ...seen(c, c.strategy.directionId),
    title: 'Renamed',
    unitId: c.place.units.sales,
    roleId: c.place.roles.seller,
  }),
  'strategy.orderDirections': (c) => ({
    directions: [seen(c, c.strategy.otherDirectionId), seen(c, c.strategy.directionId)],
  }),
  'strategy.retireDirection': (c) => ({
    ...seen(c, c.strategy.directionId),
    moveTo: c.strategy.otherDirectionId,
    objectiveIds: [c.apex.objectiveId],
  }),
  'strategy.removeDirection': (c) => seen(c, c.strategy.otherDirectionId),
  'strategy.addEvidence': (c) => ({ directionId: c.strategy.directionId, body: 'They asked' }),
  'strategy.changeEvidence': (c) => ({ ...seen(c, c.strategy.evidenceId), body: 'Changed' }),
  'strategy.removeEvidence': (c) => seen(c, c.strategy.evidenceId),
  'strategy.alignObjective': (c, goal) => ({
    objectiveId: goal.objectiveId,
    directionId: c.strategy.otherDirectionId,
    version: null,
  }),
  'strategy.setMix': () => ({
    version: 1,
    growth: 0.7,
    innovation: 0.3,
    revenue: null,
    user: null,
    efficiency: null,
    capability: null,
  }),
  'strategy.addStage': (_, goal) => ({
    objectiveId: goal.objectiveId,
    stage: 'hypothesis',
    hypothesis: 'They would pay',
    dueOn: '2026-06-15',
  }),
  'strategy.changeStage': (c, goal) => ({
    ...seen(c, goal.innovationStageId),
    hypothesis: 'Changed',
  }),
  'strategy.judgeStage': (c, goal) => ({
    ...seen(c, goal.innovationStageId),
    outcome: 'fails',
    decision: 'pivot',
    decisionReason: 'They did not',
  }),
  'strategy.removeStage': (c, goal) => seen(c, goal.innovationStageId),
  'strategy.undo': (c) => ({ feedId: c.lastEntries.get(c.strategy.visionId) ?? 0 }),
}
