import type { Company } from '../../world/company.ts'
import { type Case, seenIn } from './case.ts'

const from = '2026-07-01'

/** Drafting, handovers, weeks and meetings. */
export function rhythmCases(company: Company): Case[] {
  const seen = seenIn(company)
  const { units, people } = company.place
  const { goal, apex } = company
  return [
    [
      'a drafting space moved past a stage',
      'team.moveStage',
      { ...seen(company.drafting.writing.id), stage: 'cluster' },
      'team.stage_out_of_order',
      null,
    ],
    [
      'objectives made before there is a wording',
      'team.finishSpace',
      { ...seen(company.drafting.clustering.id), chosen: [] },
      'team.stage_out_of_order',
      null,
    ],
    [
      'more dots than anybody has',
      'team.placeDots',
      { clusterId: company.drafting.clustering.clusterId, dots: 4 },
      'team.no_dots_left',
      null,
    ],
    [
      'a wording before its time',
      'team.wordCluster',
      { clusterId: company.drafting.clustering.clusterId, version: 2, text: 'Early' },
      'team.not_in_this_stage',
      null,
    ],
    [
      'a finished space renamed',
      'team.changeSpace',
      { ...seen(company.drafting.done.id), name: 'Renamed' },
      'team.space_is_done',
      null,
    ],
    [
      'check-ins handed to whom they belong',
      'management.handOver',
      { personId: people.lead, delegateId: people.lead, startsOn: from, endsOn: from },
      'management.handover_to_oneself',
      'delegateId',
    ],
    [
      'a handover that ends before it begins',
      'management.handOver',
      { personId: people.lead, delegateId: people.seller, startsOn: from, endsOn: '2026-06-30' },
      'management.handover_days_reversed',
      'endsOn',
    ],
    [
      'a handover of last month',
      'management.handOver',
      {
        personId: people.lead,
        delegateId: people.seller,
        startsOn: '2026-04-01',
        endsOn: '2026-04-02',
      },
      'management.handover_over',
      'endsOn',
    ],
    [
      'check-ins handed over twice for a day',
      'management.handOver',
      {
        personId: people.spare,
        delegateId: people.lead,
        startsOn: '2026-05-20',
        endsOn: '2026-05-21',
      },
      'management.handed_over_already',
      null,
    ],
    [
      'a week that has not begun',
      'management.writeWeek',
      { personId: people.lead, version: 0, week: '2026-06-01', wins: 'All of it' },
      'management.week_in_the_future',
      'week',
    ],
    [
      'a check-in in the place of somebody who did not ask for it',
      'goals.recordCheckIn',
      { keyResultId: goal.keyResultId, value: 5, forPersonId: people.lead },
      'goals.not_in_their_place',
      'forPersonId',
    ],
    [
      'a second meeting at once',
      'management.startMeeting',
      { unitId: units.platform },
      'management.meeting_under_way',
      null,
    ],
    [
      'a note on what is not on the agenda',
      'management.takeNote',
      {
        meetingId: company.week.meetingId,
        kind: 'note',
        body: 'Beside it',
        aboutId: apex.objectiveId,
      },
      'management.not_on_the_agenda',
      'aboutId',
    ],
  ]
}
