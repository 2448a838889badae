import type { ErrorParams } from '#kernel/errors.ts'

const phases: Readonly<Record<string, string>> = {
  calibrate: 'Calibrate',
  draft: 'Draft',
  align: 'Align',
  publish: 'Publish',
  execute: 'Execute',
  score: 'Score',
  retrospect: 'Look back',
}
const phase = (p: ErrorParams): string => phases[String(p['phase'])] ?? String(p['phase'])

export const errors = {
  'management.cycle_not_found': () => 'There is no such cycle. Choose one from the list.',
  'management.cycle_is_closed': (p: ErrorParams) =>
    `“${p['cycle']}” is closed. Reopen it first, with a reason.`,
  'management.phases_do_not_fit': () =>
    'The phases do not follow each other. Mend the days named below; nothing was changed.',
  'management.phase_reversed': (p: ErrorParams) =>
    `${phase(p)} ends before it starts. Swap the two days.`,
  'management.phase_out_of_order': (p: ErrorParams) =>
    `${phase(p)} starts before the phase it comes after. Choose a later day.`,
  'management.phase_overlaps': (p: ErrorParams) =>
    `${phase(p)} starts before the phase before it has ended. Choose a later day, or end that one earlier.`,
  'management.phase_outside_cycle': (p: ErrorParams) =>
    `${phase(p)} reaches beyond the days of the cycle. Keep it inside, or change the cycle.`,
  'management.phase_missing': (p: ErrorParams) => `${phase(p)} must come once.`,
  'management.days_reversed': () => 'The second day lies before the first. Swap the two.',
  'management.wording_blocks_publishing': (p: ErrorParams) =>
    `Findings about the wording stand against publishing “${p['cycle']}”: ${p['count']}. Mend them, set them aside with a reason, or say why you publish all the same.`,
  'management.cycle_already_published': (p: ErrorParams) => `“${p['cycle']}” is published already.`,
  'management.cycle_not_published': (p: ErrorParams) => `“${p['cycle']}” is not published.`,
  'management.cycle_already_closed': (p: ErrorParams) =>
    `“${p['cycle']}” was closed already, perhaps by somebody else just now. Nothing was done twice.`,
  'management.cycle_not_closed': (p: ErrorParams) =>
    `“${p['cycle']}” is open: there is nothing to reopen.`,
  'management.stocktake_not_found': () => 'There is no such stocktake.',
  'management.stocktake_is_over': () =>
    'This stocktake has ended. Take it up again before you change what it says.',
  'management.stocktake_needs_a_manager': () =>
    'A stocktake is led by a manager. Name somebody who heads this unit or one above it.',
  'management.goal_not_in_stocktake': () => 'This objective is not part of the stocktake.',
  'management.goal_not_in_cycle': () => 'This objective is not part of the cycle any more.',
  'management.reason_needed': () => 'Say in a few words why it is dropped: others may build on it.',
  'management.unit_not_found': () => 'There is no such unit today. Choose one from the list.',
  'management.person_not_found': () => 'There is no such person today. Choose one from the list.',
  'management.next_cycle_needed': () =>
    'Some goals are carried over. Say into which cycle, or make a new one.',
  'management.next_cycle_not_found': () =>
    'There is no such cycle to carry goals into. Choose one from the list.',
  'management.next_cycle_is_closed': (p: ErrorParams) =>
    `“${p['cycle']}” cannot take goals. Choose an open cycle, other than the one that is closed.`,
  'management.one_next_cycle': () => 'Choose a cycle or make a new one, not both.',
  'management.step_not_found': () => 'There is no such step in this cycle.',
  'management.step_of_the_method': () =>
    'This step belongs to every cycle. Tick it when it is done, or when you go without it.',
  'management.step_has_one_owner': () => 'Name a role or a person, not both.',
  'management.role_not_found': () => 'There is no such role today. Choose one from the list.',
  'management.member_not_found': () =>
    'There is no such member of this workspace. Choose one from the list.',
}

export type Errors = typeof errors
