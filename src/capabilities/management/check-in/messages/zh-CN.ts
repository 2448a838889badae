import type { Errors } from './en.ts'

export const errors: Errors = {
  'management.week_in_the_future': () => '这一周还没有开始。请填写本周或更早的周报。',
  'management.week_without_person': () =>
    '你还没有出现在组织架构中，因此没有自己的周报。请管理员指定你对应的人员。',
  'management.objective_not_found': () => '没有这个目标，请从列表中选择。',
  'management.risk_not_found': () => '没有这项风险。',
  'management.risk_is_closed': () => '这项风险已经关闭。请先重新打开再答复。',
  'management.handover_to_oneself': () => '请选择另一个人：这些更新本来就由其本人负责。',
  'management.handover_days_reversed': () => '结束日期早于开始日期，请对调。',
  'management.handover_over': () => '结束日期已经过去。请选择今天或之后的日期。',
  'management.handover_too_long': () => '时间超过一年。请缩短期限，或让别人来承担这些目标。',
  'management.handed_over_already': () => '其中有几天已经托付给别人了。请先收回，或另选日期。',
  'management.handover_not_found': () => '没有这项托付，或已经收回。',
  'management.no_cycle_under_way': () => '当前没有进行中的周期，没有目标可看。',
  'management.nothing_on_the_agenda': () =>
    '本周期内这里没有人承担目标。请先写下目标，或由上级部门召开会议。',
  'management.meeting_under_way': () => '该部门正在开会，请直接加入。',
  'management.meeting_not_found': () => '没有这场会议。',
  'management.meeting_is_over': () => '会议已经结束，只能再修改纪要。',
  'management.not_on_the_agenda': () => '这不在会议议程之内。',
  'management.note_not_found': () => '没有这条记录。',
}
