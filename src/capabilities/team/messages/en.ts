import type { ErrorParams } from '#kernel/errors.ts'

const stages: Readonly<Record<string, string>> = {
  write: 'being written',
  reveal: 'being revealed',
  cluster: 'being put together',
  refine: 'being worded',
  done: 'done',
}
const stage = (p: ErrorParams): string => stages[String(p['stage'])] ?? String(p['stage'])

export const errors = {
  'team.space_not_found': () =>
    'There is no such drafting space, or you were not invited to it. Ask whoever leads it.',
  'team.unit_not_found': () => 'There is no such unit today. Choose one from the list.',
  'team.cycle_not_found': () => 'There is no such cycle. Choose one from the list.',
  'team.cycle_is_closed': (p: ErrorParams) =>
    `“${p['cycle']}” is closed. Choose a cycle that still takes goals.`,
  'team.person_not_found': () => 'One of these people is not in the organisation today.',
  'team.member_not_found': () =>
    'There is no such member of this workspace. Choose one from the list.',
  'team.space_is_done': () => 'This space is done. Take it up again before you change it.',
  'team.stage_out_of_order': () =>
    'The stages follow each other: go on by one, or back. Somebody may have moved it just now.',
  'team.nothing_written': () => 'Nobody has written a card yet, so there is nothing to reveal.',
  'team.not_in_this_stage': (p: ErrorParams) =>
    `This cannot be done now: the space is ${stage(p)}.`,
  'team.card_not_found': () => 'There is no such card.',
  'team.cluster_not_found': () =>
    'This cluster is not there any more. Its cards were put together with others.',
  'team.comment_not_found': () => 'There is no such comment.',
  'team.no_dots_left': (p: ErrorParams) =>
    `You have given all your ${p['dots']} dots. Take one back first.`,
  'team.chosen_twice': () => 'This one is chosen twice.',
  'team.already_made': () => 'An objective was made of this one already.',
  'team.wording_missing': () => 'Word these cards as one objective first.',
}

export type Errors = typeof errors
