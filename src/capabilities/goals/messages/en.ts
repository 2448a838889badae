import type { ErrorParams } from '#kernel/errors.ts'
import { deeds } from './deeds.en.ts'

const percent = (value: unknown): string => `${Math.round(Number(value) * 1000) / 10} %`

const days = (p: ErrorParams): string =>
  [p['startsOn'] && `from ${p['startsOn']}`, p['endsOn'] && `until ${p['endsOn']}`]
    .filter(Boolean)
    .join(' ')

export const errors = {
  'goals.cycle_not_found': () => 'There is no such cycle. Choose one from the list.',
  'goals.cycle_name_taken': (p: ErrorParams) =>
    `Another cycle is called “${p['name']}”. Choose another name.`,
  'goals.cycle_ends_before_start': () => 'The cycle ends before it starts. Swap the two days.',
  'goals.cycle_parent_circle': () =>
    'A cycle cannot lie inside itself. Choose a longer cycle around it, or none.',
  'goals.cycle_outside_parent': (p: ErrorParams) =>
    `The cycle reaches beyond “${p['name']}”, which runs ${days(p)}. Choose days within it, or another cycle around it.`,
  'goals.cycle_leaves_part_out': (p: ErrorParams) =>
    `“${p['name']}” lies in this cycle and runs ${days(p)}. Choose days that hold it, or move it out first.`,
  'goals.cycle_not_empty': (p: ErrorParams) =>
    `“${p['cycle']}” still holds goals. Say which cycle they move to.`,
  'goals.cycle_closed': (p: ErrorParams) =>
    `“${p['cycle']}” is closed, and its goals stay as they ended. If something must still change, an administrator can reopen it on its page, with a reason.`,
  'goals.reason_needed': () =>
    'This goal is published, and others build on it. Say in a few words why it changes.',
  'goals.cycle_has_parts': () => 'Other cycles lie inside this one. Move or remove them first.',
  'goals.goal_not_found': () =>
    'There is no such goal. It may have been removed: look for it in the list.',
  'goals.objective_not_found': () =>
    'There is no such objective. It may have been removed: look for it in the list.',
  'goals.objective_not_there_then': () =>
    'This objective was not there yet on that day. Choose a later one.',
  'goals.as_of_in_the_future': () => 'That day is yet to come. Choose today or a day before.',
  'goals.only_its_creator_makes_it_private': () =>
    'Only whoever made an objective can make it private. Choose “unit” instead.',
  'goals.key_result_not_found': () =>
    'There is no such key result. It may have been removed: look at its objective again.',
  'goals.milestone_not_found': () =>
    'There is no such step. It may have been removed: load the page again.',
  'goals.link_not_found': () =>
    'There is no such link. It may have been removed: load the page again.',
  'goals.check_in_not_found': () => 'There is no such check-in. Load the page again.',
  'goals.comment_not_found': () =>
    'There is no such comment. It may have been removed: load the page again.',
  'goals.work_link_not_found': () =>
    'There is no such link to work. It may have been removed: load the page again.',
  'goals.subject_not_found': () =>
    'What you comment on is not there any more. Load the page again.',
  'goals.entry_not_found': () => 'There is no such change. Load the page again.',
  'goals.unit_not_found': () => 'There is no such unit today. Choose one from the list.',
  'goals.role_not_found': () => 'There is no such role today. Choose one from the list.',
  'goals.role_outside_unit': () =>
    'The role belongs to another unit. Choose a role of this unit, or change the unit.',
  'goals.figures_contradict': () =>
    'The figures contradict each other. Mend the fields named below.',
  'goals.figure_missing': () => 'A figure is missing. Fill it in.',
  'goals.figure_not_finite': () =>
    'This is not a number one can reckon with. Give one in digits, for example 12.5.',
  'goals.target_equals_start': () => 'Target and start are the same. Set a target that differs.',
  'goals.target_against_direction': () =>
    'The target lies on the wrong side of the start. Change it, or choose the other direction.',
  'goals.bounds_reversed': () => 'The lower bound lies above the upper one. Swap them.',
  'goals.step_weight_out_of_range': () => 'At least one step needs a weight above 0.',
  'goals.weights_do_not_sum_to_one': (p: ErrorParams) =>
    `The weights add up to ${percent(p['sum'])}. Make it 100 %.`,
  'goals.weight_missing': () =>
    'Some key results have a weight and this one has none. Give it one.',
  'goals.weight_out_of_range': () => 'A weight lies between 0 and 1. Choose one in between.',
  'goals.key_results_incomplete': () =>
    'Key results were added or removed meanwhile. Look at the list again and repeat.',
  'goals.not_a_milestone': () =>
    'Steps belong to milestone key results. Change its type first, or use its figures.',
  'goals.milestone_weights_are_nothing': () =>
    'All steps would weigh nothing. Give at least one a weight above 0.',
  'goals.milestone_done_in_the_future': () =>
    'A step cannot have been done on a day to come. Choose today or earlier.',
  'goals.link_end_not_found': () =>
    'The goal or unit at the other end is not there. Choose one from the list.',
  'goals.link_ends_not_allowed': () =>
    'This kind of link does not go between these two. An objective derives from a key result, contributes to an objective, or is shared with a unit; a key result depends on a key result or a unit.',
  'goals.link_to_itself': () => 'A goal cannot be linked to itself. Choose another goal.',
  'goals.link_exists': () =>
    'The two are linked in this way already. Change that link, or choose another goal.',
  'goals.link_cycle': (p: ErrorParams) =>
    `This link would close a circle: ${p['path']}. Remove one of the links on the way first.`,
  'goals.link_does_not_roll_up': () =>
    'Progress does not flow along this kind of link. Leave it out, or choose another kind.',
  'goals.not_a_dependency': () =>
    'Only a dependency can be confirmed, declined or delivered. Choose one.',
  'goals.dependency_step_not_allowed': (p: ErrorParams) =>
    `A dependency that is ${p['from']} cannot become ${p['to']}.`,
  'goals.check_in_in_the_future': () =>
    'This check-in speaks of the future. Choose now or a moment before.',
  'goals.check_in_too_early': () => 'This check-in lies before the year 1900. Look at the date.',
  'goals.not_in_their_place': () =>
    'Their check-ins are not in your hands today, or no longer. Ask them, or check in on what is yours.',
  'goals.check_in_says_nothing': () =>
    'Give at least a value, a progress, a confidence, a comment or a blocker.',
  'goals.check_in_takes_no_value': () =>
    'This key result is measured by its steps. Complete a step, or state a progress.',
  'goals.check_in_already_corrected': () =>
    'This check-in was corrected already. Correct the newer one.',
  'goals.status_not_overridden': () => 'This status was not set by hand: there is nothing to lift.',
  'goals.mentioned_member_not_found': () =>
    'Somebody you name is no member of this workspace. Take the name out.',
  'goals.work_link_not_web': () => 'Give a web address that begins with http:// or https://.',
  'goals.entry_needs_no_note': () => 'There is nothing to take note of in this change.',
  'goals.entry_cannot_be_undone': () =>
    'This change cannot be taken back here: it reaches beyond the goals you see.',
  'goals.entry_already_undone': () =>
    'This change was taken back already. There is nothing more to do.',
  'goals.changed_since': (p: ErrorParams) =>
    p['on'] === null
      ? 'Something was changed after this. Take back the later change first, or change it by hand.'
      : `This was changed again on ${p['on']} (${deeds[String(p['operation'])] ?? 'import'}). Take that back first, or change it by hand.`,
  'goals.place_taken_since': () =>
    'Meanwhile something else of the same name or between the same ends was made. Remove that first.',
}

export type Errors = typeof errors
