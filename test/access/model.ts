import { type Grid, grid } from './grid.ts'

// Who may what, written down once more and apart from the product: from the README of the goals, its
// decision on visibility, and the chapters on structure and on alignment of the method.
//
// Everybody who is tried holds a role in the unit platform, except head and editor, who stand above
// it in product: the head by heading it, the editor by the power to edit goals.
//
// carried    its role is held by whoever tries; somebody else made it
// made       made by whoever tries; carried by another unit
// unit       carried by platform itself, no role named
// colleague  carried by another role in platform
// foreign    carried by sales
//
// yes = done, no = refused, — = does not exist for them

/**
 * The whole workspace; the unit (a role in it or below, the heads of it and of those above, and
 * administrators); or who made it alone.
 */
const sees = grid(`
                        owner  administrator  head  editor  member  guest
  carried, workspace    yes    yes            yes   yes     yes     yes
  carried, unit         yes    yes            yes   yes     yes     yes
  carried, private      —      —              —     —       —       —
  made, workspace       yes    yes            yes   yes     yes     yes
  made, unit            yes    yes            yes   yes     yes     yes
  made, private         yes    yes            yes   yes     yes     yes
  unit, workspace       yes    yes            yes   yes     yes     yes
  unit, unit            yes    yes            yes   —       yes     yes
  unit, private         —      —              —     —       —       —
  colleague, workspace  yes    yes            yes   yes     yes     yes
  colleague, unit       yes    yes            yes   —       yes     yes
  colleague, private    —      —              —     —       —       —
  foreign, workspace    yes    yes            yes   yes     yes     yes
  foreign, unit         yes    yes            —     —       —       —
  foreign, private      —      —              —     —       —       —
`)

/** Who carries or made it, heads its unit or one above, may edit goals there, or administers. */
const changes = grid(`
                        owner  administrator  head  editor  member  guest
  carried, workspace    yes    yes            yes   yes     yes     no
  carried, unit         yes    yes            yes   yes     yes     no
  carried, private      —      —              —     —       —       —
  made, workspace       yes    yes            yes   yes     yes     no
  made, unit            yes    yes            yes   yes     yes     no
  made, private         yes    yes            yes   yes     yes     no
  unit, workspace       yes    yes            yes   yes     yes     no
  unit, unit            yes    yes            yes   —       yes     no
  unit, private         —      —              —     —       —       —
  colleague, workspace  yes    yes            yes   yes     no      no
  colleague, unit       yes    yes            yes   —       no      no
  colleague, private    —      —              —     —       —       —
  foreign, workspace    yes    yes            no    no      no      no
  foreign, unit         yes    yes            —     —       —       —
  foreign, private      —      —              —     —       —       —
`)

/** As changing; besides, anybody adds a goal in a unit of their own, or one that no unit carries. */
const adds = grid(`
                        owner  administrator  head  editor  member  guest
  carried, workspace    yes    yes            yes   yes     yes     no
  carried, unit         yes    yes            yes   yes     yes     no
  carried, private      yes    yes            yes   yes     yes     no
  made, workspace       yes    yes            yes   yes     yes     no
  made, unit            yes    yes            yes   yes     yes     no
  made, private         yes    yes            yes   yes     yes     no
  unit, workspace       yes    yes            yes   yes     yes     no
  unit, unit            yes    yes            yes   yes     yes     no
  unit, private         yes    yes            yes   yes     yes     no
  colleague, workspace  yes    yes            yes   yes     yes     no
  colleague, unit       yes    yes            yes   yes     yes     no
  colleague, private    yes    yes            yes   yes     yes     no
  foreign, workspace    yes    yes            no    no      no      no
  foreign, unit         yes    yes            no    no      no      no
  foreign, private      yes    yes            no    no      no      no
`)

/** Their author alone; who made the goal wrote the comment. */
const editsComments = grid(`
                        owner  administrator  head  editor  member  guest
  carried, workspace    no     no             no    no      no      no
  carried, unit         no     no             no    no      no      no
  carried, private      —      —              —     —       —       —
  made, workspace       yes    yes            yes   yes     yes     yes
  made, unit            yes    yes            yes   yes     yes     yes
  made, private         yes    yes            yes   yes     yes     yes
  unit, workspace       no     no             no    no      no      no
  unit, unit            no     no             no    —       no      no
  unit, private         —      —              —     —       —       —
  colleague, workspace  no     no             no    no      no      no
  colleague, unit       no     no             no    —       no      no
  colleague, private    —      —              —     —       —       —
  foreign, workspace    no     no             no    no      no      no
  foreign, unit         no     no             —     —       —       —
  foreign, private      —      —              —     —       —       —
`)

/** Their author, or who administers. */
const removesComments = grid(`
                        owner  administrator  head  editor  member  guest
  carried, workspace    yes    yes            no    no      no      no
  carried, unit         yes    yes            no    no      no      no
  carried, private      —      —              —     —       —       —
  made, workspace       yes    yes            yes   yes     yes     yes
  made, unit            yes    yes            yes   yes     yes     yes
  made, private         yes    yes            yes   yes     yes     yes
  unit, workspace       yes    yes            no    no      no      no
  unit, unit            yes    yes            no    —       no      no
  unit, private         —      —              —     —       —       —
  colleague, workspace  yes    yes            no    no      no      no
  colleague, unit       yes    yes            no    —       no      no
  colleague, private    —      —              —     —       —       —
  foreign, workspace    yes    yes            no    no      no      no
  foreign, unit         yes    yes            —     —       —       —
  foreign, private      —      —              —     —       —       —
`)

/** Whoever speaks for the unit that is asked, here sales: none of those who are tried but the two. */
const answersForSales = grid(`
                        owner  administrator  head  editor  member  guest
  carried, workspace    yes    yes            no    no      no      no
  carried, unit         yes    yes            no    no      no      no
  carried, private      —      —              —     —       —       —
  made, workspace       yes    yes            no    no      no      no
  made, unit            yes    yes            no    no      no      no
  made, private         yes    yes            no    no      no      no
  unit, workspace       yes    yes            no    no      no      no
  unit, unit            yes    yes            no    —       no      no
  unit, private         —      —              —     —       —       —
  colleague, workspace  yes    yes            no    no      no      no
  colleague, unit       yes    yes            no    —       no      no
  colleague, private    —      —              —     —       —       —
  foreign, workspace    yes    yes            no    no      no      no
  foreign, unit         yes    yes            —     —       —       —
  foreign, private      —      —              —     —       —       —
`)

/** Who carries it, or whom whoever carries it reports to; a unit is spoken for by its head. */
const rates = grid(`
                        owner  administrator  head  editor  member  guest
  carried, workspace    yes    yes            yes   yes     yes     no
  carried, unit         yes    yes            yes   yes     yes     no
  carried, private      —      —              —     —       —       —
  made, workspace       no     no             no    no      no      no
  made, unit            no     no             no    no      no      no
  made, private         no     no             no    no      no      no
  unit, workspace       no     no             yes   no      no      no
  unit, unit            no     no             yes   —       no      no
  unit, private         —      —              —     —       —       —
  colleague, workspace  no     no             yes   no      no      no
  colleague, unit       no     no             yes   —       no      no
  colleague, private    —      —              —     —       —       —
  foreign, workspace    no     no             no    no      no      no
  foreign, unit         no     no             —     —       —       —
  foreign, private      —      —              —     —       —       —
`)

/** Whom whoever carries it reports to, or who administers. */
const settles = grid(`
                        owner  administrator  head  editor  member  guest
  carried, workspace    yes    yes            no    no      no      no
  carried, unit         yes    yes            no    no      no      no
  carried, private      —      —              —     —       —       —
  made, workspace       yes    yes            no    no      no      no
  made, unit            yes    yes            no    no      no      no
  made, private         yes    yes            no    no      no      no
  unit, workspace       yes    yes            yes   no      no      no
  unit, unit            yes    yes            yes   —       no      no
  unit, private         —      —              —     —       —       —
  colleague, workspace  yes    yes            yes   no      no      no
  colleague, unit       yes    yes            yes   —       no      no
  colleague, private    —      —              —     —       —       —
  foreign, workspace    yes    yes            no    no      no      no
  foreign, unit         yes    yes            —     —       —       —
  foreign, private      —      —              —     —       —       —
`)

/** What does not depend on a goal. `joins`: those of platform and the heads above it. */
const { everybody, takingPart, administers, allocates, manages, joins } = grid(`
               owner  administrator  head  editor  member  guest
  takingPart   yes    yes            yes   yes     yes     no
  everybody    yes    yes            yes   yes     yes     yes
  administers  yes    yes            no    no      no      no
  allocates    yes    yes            yes   no      no      no
  manages      yes    yes            yes   no      no      no
  joins        yes    yes            yes   no      yes     no
`)

/**
 * Drafting spaces of platform, led by the secretary, to which head and editor were not invited.
 * A card that is not revealed exists for its author alone.
 */
const drafting = grid(`
                 owner  administrator  head  editor  member  guest
  opens          yes    yes            yes   yes     yes     no
  reads          yes    yes            —     —       yes     yes
  leads          yes    yes            —     —       no      no
  works          yes    yes            —     —       yes     no
  hidden card    —      —              —     —       —       —
  other's words  no     no             —     —       no      no
  takes up done  yes    yes            no    no      no      no
`)

export type Rule = Grid | Grid[string]

/** The rule of every operation; one that is missing here fails the test. */
export const rights: Readonly<Record<string, Rule | undefined>> = {
  'workspace.getWorkspace': everybody,
  'workspace.listMembers': everybody,
  'workspace.changeWorkspace': administers,
  'workspace.inviteMember': administers,
  'workspace.revokeInvitation': administers,
  'workspace.changeMember': administers,
  'workspace.removeMember': administers,

  'jobs.listJobs': administers,
  'jobs.runJob': administers,
  'jobs.sendTestLetter': administers,

  'management.getReminders': everybody,
  'management.changeReminders': everybody,
  'management.makeCalendar': everybody,
  'management.closeCalendar': everybody,

  'structure.getOrganisation': everybody,
  'structure.getUnit': everybody,
  'structure.getPerson': everybody,
  'structure.listPeople': everybody,
  'structure.listPlannedChanges': everybody,
  'structure.listActivity': everybody,
  'structure.addUnit': administers,
  'structure.changeUnit': administers,
  'structure.closeUnit': administers,
  'structure.addRole': administers,
  'structure.changeRole': administers,
  'structure.closeRole': administers,
  'structure.addPerson': administers,
  'structure.changePerson': administers,
  'structure.removePerson': administers,
  'structure.assignPerson': allocates,
  'structure.changeAssignment': allocates,
  'structure.endAssignment': allocates,
  'structure.setDelegation': administers,
  'structure.withdrawChange': administers,
  'structure.planReorganisation': administers,
  'structure.undo': administers,

  'goals.listCycles': everybody,
  'goals.addCycle': administers,
  'goals.changeCycle': administers,
  'goals.removeCycle': administers,
  'goals.listGoals': everybody,
  'goals.listGoalColumns': everybody,
  'goals.search': everybody,
  'goals.home': everybody,
  'goals.markSeen': everybody,
  'goals.listActivity': everybody,
  'goals.exportWorkspace': everybody,
  'goals.importFile': administers,

  'management.getRhythm': everybody,
  'management.setPhases': administers,
  'management.addStep': administers,
  'management.assignStep': administers,
  'management.tickStep': administers,
  'management.removeStep': administers,
  'management.compareDays': everybody,
  'management.publishCycle': administers,
  'management.withdrawPublishing': administers,
  'management.listStocktakes': everybody,
  'management.getStocktake': everybody,
  'management.startStocktake': manages,
  'management.holdStocktake': administers,
  'management.getClosing': everybody,
  'management.compareScores': everybody,
  'management.listScored': everybody,
  'management.closeCycle': administers,
  'management.reopenCycle': administers,
  'management.listOwed': everybody,
  'management.listScoring': everybody,
  'management.getScoring': sees,
  'management.rateKeyResult': rates,
  'management.inviteRater': changes,
  'management.withdrawRater': changes,
  'management.settleScore': settles,
  'management.listRetrospectives': everybody,
  'management.getRetrospective': everybody,
  'management.startRetrospective': joins,
  'management.changeRetrospective': manages,
  'management.removeRetrospective': manages,
  'management.addCard': joins,
  'management.changeCard': joins,
  'management.removeCard': manages,
  'management.voteCard': joins,
  'management.agreeAction': joins,
  'management.changeAction': joins,
  'management.removeAction': joins,
  'management.recordOutcome': changes,
  'management.decideGoal': changes,
  'goals.acknowledgeChange': everybody,

  'management.getCheckInFlow': everybody,
  'management.getOwedWeek': everybody,
  'management.listWeeks': everybody,
  // Of somebody else: one's own week everybody writes who takes part.
  'management.writeWeek': administers,
  'management.listRisks': sees,
  'management.raiseRisk': sees,
  'management.changeRisk': changes,
  'management.answerRisk': changes,
  'management.closeRisk': changes,
  'management.listHandovers': everybody,
  'management.handOver': manages,
  'management.endHandover': manages,
  'management.listMeetings': everybody,
  'management.getMeeting': everybody,
  // Of the whole company, which nobody of those who are tried belongs to.
  'management.startMeeting': administers,
  'management.turnMeeting': joins,
  'management.markPresent': joins,
  'management.takeNote': joins,
  'management.removeNote': joins,
  'management.endMeeting': joins,

  'goals.getObjective': sees,
  'goals.explainProgress': sees,
  'goals.explainStatus': sees,
  'goals.listCheckIns': sees,
  'goals.listComments': sees,
  'goals.addComment': sees,
  'goals.react': sees,
  'goals.unreact': sees,
  'goals.follow': sees,
  'goals.unfollow': sees,
  'goals.addObjective': adds,
  'goals.changeObjective': changes,
  'goals.moveObjective': changes,
  'goals.removeObjective': changes,
  'goals.addKeyResult': changes,
  'goals.changeKeyResult': changes,
  'goals.removeKeyResult': changes,
  'goals.reorderKeyResults': changes,
  'goals.setWeights': changes,
  'goals.setProgressFrom': changes,
  'goals.addMilestone': changes,
  'goals.changeMilestone': changes,
  'goals.completeMilestone': changes,
  'goals.removeMilestone': changes,
  'goals.addLink': changes,
  'goals.changeLink': changes,
  'goals.removeLink': changes,
  'goals.recordCheckIn': changes,
  'goals.correctCheckIn': changes,
  'goals.overrideStatus': changes,
  'goals.liftStatusOverride': changes,
  'goals.setScore': changes,
  'goals.addWorkLink': changes,
  'goals.removeWorkLink': changes,
  'goals.undo': changes,
  'goals.editComment': editsComments,
  'goals.removeComment': removesComments,
  'goals.answerDependency': answersForSales,

  'goals.listAlignmentRequests': everybody,
  'goals.listProposals': everybody,
  'goals.listCandidates': everybody,
  'goals.listDependencies': everybody,
  'goals.listGaps': everybody,
  'goals.listReading': everybody,
  'goals.getAlignmentRequest': sees,
  'goals.getProposal': sees,
  'goals.suggestAlignment': sees,
  'goals.addRemark': sees,
  'goals.proposeKeyResult': sees,
  'goals.markReading': sees,
  'goals.requestAlignment': changes,
  'goals.withdrawAlignment': changes,
  'goals.acceptProposal': changes,
  'goals.declineProposal': changes,
  'goals.setAside': changes,
  'goals.getWritingGuide': everybody,
  'goals.changeWritingGuide': administers,
  'goals.setAsideFinding': changes,
  'goals.heedFinding': changes,
  'goals.coachText': everybody,
  'goals.suggestWording': takingPart,
  'goals.reviewObjective': sees,
  'goals.reviewCycle': everybody,
  'goals.takeUp': changes,
  'goals.offerDate': changes,
  'goals.publishObjectives': changes,
  // Whoever proposed it, as with a comment.
  'goals.withdrawProposal': editsComments,
  'goals.answerAlignment': answersForSales,
  'goals.answerDate': answersForSales,
  'goals.assignGoal': answersForSales,

  'team.listSpaces': everybody,
  'team.getOrigin': sees,
  'team.openSpace': drafting['opens'],
  'team.getSpace': drafting['reads'],
  'team.addComment': drafting['reads'],
  'team.changeSpace': drafting['leads'],
  'team.moveStage': drafting['leads'],
  'team.removeSpace': drafting['leads'],
  'team.finishSpace': drafting['leads'],
  'team.writeCard': drafting['works'],
  'team.moveCards': drafting['works'],
  'team.nameCluster': drafting['works'],
  'team.placeDots': drafting['works'],
  'team.wordCluster': drafting['works'],
  'team.changeCard': drafting['hidden card'],
  'team.removeCard': drafting['hidden card'],
  'team.removeComment': drafting["other's words"],
  'team.reopenSpace': drafting['takes up done'],
  'goals.listMetrics': everybody,
  'goals.listHealth': everybody,
  'goals.getMetric': sees,
  'goals.listMetricActivity': sees,
  'goals.addMetric': takingPart,
  'goals.changeMetric': changes,
  'goals.removeMetric': changes,
  'goals.recordMetricValues': changes,
  'goals.correctMetricValue': changes,
  'goals.removeMetricValue': changes,
  'goals.drawOnMetric': changes,
  'goals.stopDrawing': changes,
  'goals.addHealthWatch': administers,
  'goals.changeHealthWatch': administers,
  'goals.removeHealthWatch': administers,

  'strategy.getStrategy': everybody,
  'strategy.listServing': everybody,
  'strategy.getMap': everybody,
  'strategy.getBalance': everybody,
  'strategy.search': everybody,
  'strategy.listActivity': everybody,
  'strategy.addStatement': administers,
  'strategy.changeStatement': administers,
  'strategy.removeStatement': administers,
  'strategy.addDirection': administers,
  'strategy.changeDirection': administers,
  'strategy.orderDirections': administers,
  'strategy.retireDirection': administers,
  'strategy.removeDirection': administers,
  'strategy.addEvidence': administers,
  'strategy.changeEvidence': administers,
  'strategy.removeEvidence': administers,
  'strategy.setMix': administers,
  'strategy.undo': administers,
  'strategy.getObjectiveStrategy': sees,
  'strategy.alignObjective': changes,
  'strategy.addStage': changes,
  'strategy.changeStage': changes,
  'strategy.judgeStage': changes,
  'strategy.removeStage': changes,
}

export const situations = Object.keys(sees)
