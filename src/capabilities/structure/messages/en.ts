import type { ErrorParams } from '#kernel/errors.ts'

export const errors = {
  'structure.unit_not_found': () => 'There is no such unit.',
  'structure.role_not_found': () => 'There is no such role.',
  'structure.person_not_found': () => 'There is no such person.',
  'structure.assignment_not_found': () =>
    'There is no such assignment. It may have been taken back: load the page again.',
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
}
