export const errors = {
  'management.week_in_the_future': () =>
    'This week has not begun. Write of this one or an earlier one.',
  'management.week_without_person': () =>
    'You are not in the organisation chart yet, so there is no week of yours to write of. An administrator can say which person you are.',
  'management.objective_not_found': () => 'There is no such objective. Choose one from the list.',
  'management.risk_not_found': () => 'There is no such risk.',
  'management.risk_is_closed': () => 'This risk is closed. Open it again before you answer.',
  'management.handover_to_oneself': () =>
    'Name somebody else: these check-ins are with this person already.',
  'management.handover_days_reversed': () => 'The last day lies before the first. Swap the two.',
  'management.handover_over': () => 'The last day is over already. Choose today or a later one.',
  'management.handover_too_long': () =>
    'That is more than a year. Choose an earlier last day, or let somebody else carry the goals.',
  'management.handed_over_already': () =>
    'On some of these days the check-ins are in other hands already. End that first, or choose other days.',
  'management.handover_not_found': () => 'These check-ins are not handed over, or no longer.',
  'management.no_cycle_under_way': () => 'No cycle is under way, so there are no goals to look at.',
  'management.nothing_on_the_agenda': () =>
    'Nobody here carries a goal in this cycle. Write one first, or hold the meeting for the unit above.',
  'management.meeting_under_way': () => 'This unit is in a meeting already. Join that one.',
  'management.meeting_not_found': () => 'There is no such meeting.',
  'management.meeting_is_over': () => 'This meeting has ended. Its summary can still be changed.',
  'management.not_on_the_agenda': () => 'This is not on the agenda of the meeting.',
  'management.note_not_found': () => 'There is no such note.',
}

export type Errors = typeof errors
