import type { Errors } from './en.ts'

const unit = (value: unknown): string => (value ? `“${value}”` : '无单位')

/** 指标相关的拒绝原因。 */
export const errors: Errors = {
  'goals.metric_not_found': () => '没有这个指标，请从列表中选择。',
  'goals.metric_value_not_found': () => '没有这个数值，可能已被删除，请刷新页面。',
  'goals.metric_value_in_the_future': () => '日期还没到，请填写今天或之前的数值。',
  'goals.metric_value_too_early': () => '日期早于 1900 年，请检查年份。',
  'goals.metric_day_taken': (p) =>
    `${p['day'] ?? '这一天'} 已有数值。请更正原来的数值，或另选日期。`,
  'goals.metric_rows_refused': (p) =>
    `有 ${p['count']} 行无法录入，因此一行也没有保存。请修改下面指出的行。`,
  'goals.metric_value_already_corrected': () => '这个数值刚被更正过，请修改更正后的数值。',
  'goals.range_wants_a_bound': () => '请说明期望范围：不低于、不高于，或两者之间。',
  'goals.unit_in_use': (p) =>
    `有 ${p['count']} 个关键结果以当前单位引用此指标。请先取消引用，或另建指标。`,
  'goals.units_differ': (p) =>
    `关键结果的单位是${unit(p['keyResult'])}，指标的单位是${unit(p['metric'])}。请统一单位，或选择其他指标。`,
  'goals.milestone_draws_nothing': () => '里程碑按步骤完成，没有数值可引用，请选择其他关键结果。',
  'goals.value_is_drawn': () => '此数值取自指标，请到指标中更正；这里只填信心值和说明。',
  'goals.watch_not_found': () => '没有这项健康指标，可能已被移除，请刷新页面。',
  'goals.watch_exists': () => '这里已在关注此指标，请直接修改下限或上限。',
  'goals.watch_wants_a_bound': () => '请设置下限、上限，或两者都设。',
}
