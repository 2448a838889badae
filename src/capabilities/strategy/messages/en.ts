import type { ErrorParams } from '#kernel/errors.ts'

/** What was done, as a noun: it names the later change that stands in the way of an undo. */
const deeds: Readonly<Record<string, string>> = {
  'strategy.addStatement': 'new statement',
  'strategy.changeStatement': 'change of a statement',
  'strategy.removeStatement': 'removal of a statement',
  'strategy.addDirection': 'new direction',
  'strategy.changeDirection': 'change of the direction',
  'strategy.orderDirections': 'new order',
  'strategy.retireDirection': 'end of the direction',
  'strategy.removeDirection': 'removal of the direction',
  'strategy.addEvidence': 'new evidence',
  'strategy.changeEvidence': 'change of evidence',
  'strategy.removeEvidence': 'removal of evidence',
  'strategy.alignObjective': 'alignment of an objective',
  'strategy.setMix': 'new mix',
  'strategy.addStage': 'new stage',
  'strategy.changeStage': 'change of a stage',
  'strategy.judgeStage': 'decision on a stage',
  'strategy.removeStage': 'removal of a stage',
  'strategy.undo': 'undo',
}
const deed = (p: ErrorParams): string => deeds[String(p['operation'])] ?? 'change'

export const errors = {
  'strategy.statement_not_found': () =>
    'This part of the strategy is not there any more. Load the page again.',
  'strategy.statement_exists': () =>
    'It is written down already: there is one vision and one mission. Change the wording instead.',
  'strategy.capability_needs_a_name': () => 'Give the core capability a name.',
  'strategy.only_capabilities_have_names': () =>
    'A vision or mission has no name of its own. Leave the name out.',
  'strategy.direction_not_found': () => 'There is no such direction. Choose one from the list.',
  'strategy.direction_is_retired': () =>
    'This direction is no longer pursued. Choose another one, or bring it back first.',
  'strategy.horizon_ends_before_it_begins': () =>
    'The horizon ends before it begins. Swap the two days.',
  'strategy.unit_not_found': () => 'There is no such unit today. Choose one from the list.',
  'strategy.role_not_found': () => 'There is no such role today. Choose one from the list.',
  'strategy.role_outside_unit': () =>
    'The role belongs to another unit. Choose a role of this unit, or change the unit.',
  'strategy.named_twice': () => 'A direction is named twice. Name each one once.',
  'strategy.moves_to_itself': () =>
    'The objectives cannot move to the direction that ends. Choose another one, or let them stay.',
  'strategy.objective_not_found': () => 'There is no such objective. Choose one from the list.',
  'strategy.objective_not_in_direction': () =>
    'This objective names another direction by now. Load the page again and choose anew.',
  'strategy.evidence_not_found': () =>
    'This piece of evidence is not there any more. Load the page again.',
  'strategy.source_not_web': () => 'Give a web address that begins with http:// or https://.',
  'strategy.shares_do_not_sum_to_one': () =>
    'The shares of one side together are 100 %, or all of them are left open.',
  'strategy.objective_is_no_innovation': () =>
    'Stages belong to innovation objectives. Set the nature of the objective to innovation first.',
  'strategy.stage_not_found': () => 'There is no such stage.',
  'strategy.stage_not_open': () =>
    'This stage cannot begin now. Decide on the stage before it: going on opens the next one, a pivot this one and the earlier ones.',
  'strategy.stage_has_a_successor': () =>
    'A later stage was built on this one. Remove the later one first.',
  'strategy.decision_needs_an_outcome': () =>
    'First say whether the hypothesis holds or fails, then decide.',
  'strategy.decision_needs_a_reason': () => 'Say in a few words why you decided so.',
  'strategy.failed_hypothesis_goes_nowhere': () =>
    'A hypothesis that failed does not carry the next stage. Pivot to another one, or stop.',
  'strategy.subject_not_found': () => 'What you ask about is not there.',
  'strategy.entry_not_found': () => 'There is no such change.',
  'strategy.entry_cannot_be_undone': () =>
    'This cannot be taken back in one step. Change it by hand.',
  'strategy.entry_already_undone': () => 'This change was taken back already.',
  'strategy.changed_since': (p: ErrorParams) =>
    p['on'] === null
      ? 'Something was changed after this. Take back the later change first, or change it by hand.'
      : `This was changed again on ${p['on']} (${deed(p)}). Take that back first, or change it by hand.`,
  'strategy.place_taken_since': () =>
    'Meanwhile something else took its place. Take that away first, or change it by hand.',
}
