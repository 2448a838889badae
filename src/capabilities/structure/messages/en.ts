import type { ErrorParams } from '#kernel/errors.ts'

/** What was done, as a noun: it names the later change that stands in the way of an undo. */
const deeds: Readonly<Record<string, string>> = {
  'structure.addUnit': 'opening of a unit',
  'structure.changeUnit': 'change of a unit',
  'structure.closeUnit': 'closing of a unit',
  'structure.addRole': 'opening of a role',
  'structure.changeRole': 'change of a role',
  'structure.closeRole': 'closing of a role',
  'structure.addPerson': 'new person',
  'structure.changePerson': 'change of name or e-mail',
  'structure.removePerson': 'leaving of a person',
  'structure.assignPerson': 'assignment',
  'structure.changeAssignment': 'change of a share',
  'structure.endAssignment': 'end of an assignment',
  'structure.setDelegation': 'delegation',
  'structure.withdrawChange': 'change taken back',
  'structure.planReorganisation': 'reorganisation',
  'structure.undo': 'undo',
}
const deed = (p: ErrorParams): string => deeds[String(p['operation'])] ?? 'import'

export const errors = {
  'structure.unit_not_found': () => 'There is no such unit. Choose one from the list.',
  'structure.role_not_found': () => 'There is no such role. Choose one from the list.',
  'structure.person_not_found': () => 'There is no such person. Choose one from the list.',
  'structure.assignment_not_found': () =>
    'There is no such assignment. It may have been taken back: load the page again.',
  'structure.delegation_not_found': () =>
    'There is no such delegation. It may have been taken back: load the page again.',
  'structure.unit_not_on_that_day': (p: ErrorParams) =>
    p['ends'] === null
      ? `${p['name']} is not there on ${p['on']}. It begins on ${p['begins']}: choose that day or a later one.`
      : `${p['name']} is not there on ${p['on']}. It exists from ${p['begins']} until the day before ${p['ends']}: choose a day in between.`,
  'structure.unit_not_there': (p: ErrorParams) =>
    `${p['unit']} is not there on ${p['on']}. Choose another unit or another day.`,
  'structure.role_not_there': (p: ErrorParams) =>
    `The role ${p['role']} is not there on ${p['on']}. Choose another role or another period.`,
  'structure.unit_in_itself': (p: ErrorParams) =>
    `From ${p['on']} on a unit would be inside itself: ${p['path']}. Choose a parent outside this chain.`,
  'structure.role_reports_to_itself': (p: ErrorParams) =>
    `From ${p['on']} on a role would report to itself: ${p['path']}. Choose a superior outside this chain.`,
  'structure.not_yet_begun': (p: ErrorParams) =>
    `${p['name']} begins on ${p['begins']} and cannot change on ${p['on']}. Choose a later day.`,
  'structure.already_ended': (p: ErrorParams) =>
    `${p['name']} has ended before ${p['on']}. Choose an earlier day.`,
  'structure.no_change_that_day': (p: ErrorParams) =>
    `Nothing about ${p['name']} changes on ${p['on']}, so there is nothing to take back.`,
  'structure.unit_in_use': (p: ErrorParams) =>
    `${p['name']} still holds units or roles on ${p['on']} or later (${p['count']}: ${p['names']}). Move or close them first.`,
  'structure.role_in_use': (p: ErrorParams) =>
    `Roles still report to ${p['name']} on ${p['on']} or later (${p['count']}: ${p['names']}). Let them report elsewhere first.`,
  'structure.already_assigned': (p: ErrorParams) =>
    `${p['name'] || 'this person'} holds the role ${p['role']} at that time already. End that assignment first.`,
  'structure.share_over_one': (p: ErrorParams) =>
    `On ${p['on']} the shares of ${p['name'] || 'this person'} would add up to ${p['total']}, and at most 1 can be given. Lower the share, or end one of: ${p['roles']}.`,
  'structure.empty_period': (p: ErrorParams) =>
    `The period from ${p['from']} to ${p['to']} has no day in it. Choose a later end.`,
  'structure.person_has_left': (p: ErrorParams) =>
    `${p['name'] || 'this person'} is no longer there from ${p['on']} on. End the assignment by then.`,
  'structure.id_taken': (p: ErrorParams) => `The id ${p['id']} is in use. Choose a new one.`,
  'structure.bad_cursor': () =>
    'This place in the list is unknown. Start again from the first page.',
  'structure.entry_not_found': () => 'There is no such change. It may be older than what is kept.',
  'structure.entry_cannot_be_undone': () =>
    'This cannot be taken back in one step. Change it by hand.',
  'structure.entry_already_undone': () => 'This was taken back already.',
  'structure.changed_since': (p: ErrorParams) =>
    p['on'] === null
      ? `${p['name'] || 'This'} was changed afterwards. Change it by hand.`
      : `${p['name'] || 'This'} was changed afterwards, on ${p['on']} (${deed(p)}). Take that back first, or change it by hand.`,
  'structure.still_in_use': (p: ErrorParams) =>
    `Meanwhile ${p['count']} other things stand on ${p['name'] || 'this'} (${p['names']}). Move, end or close them first.`,
}
