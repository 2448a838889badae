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
  'management.step_not_found': () => 'There is no such step in this cycle.',
  'management.step_of_the_method': () =>
    'This step belongs to every cycle. Tick it when it is done, or when you go without it.',
  'management.step_has_one_owner': () => 'Name a role or a person, not both.',
  'management.role_not_found': () => 'There is no such role today.',
  'management.member_not_found': () => 'There is no such member of this workspace.',
}

export type Errors = typeof errors
