import type { ErrorParams } from '#kernel/errors.ts'
import { deeds } from './deeds.zh-CN.ts'
import type { Errors } from './en.ts'

const percent = (value: unknown): string => `${Math.round(Number(value) * 1000) / 10}%`

const states: Readonly<Record<string, string>> = {
  requested: '待答复',
  confirmed: '已确认',
  declined: '已拒绝',
  delivered: '已交付',
}
const state = (value: unknown): string => states[String(value)] ?? String(value)

const days = (p: ErrorParams): string =>
  [p['startsOn'] && `${p['startsOn']} 起`, p['endsOn'] && `至 ${p['endsOn']}`]
    .filter(Boolean)
    .join(' ')

export const errors: Errors = {
  'goals.cycle_not_found': () => '没有这个周期，请从列表中选择。',
  'goals.cycle_name_taken': (p: ErrorParams) => `已有名为“${p['name']}”的周期，请换一个名称。`,
  'goals.cycle_ends_before_start': () => '周期的结束日早于开始日，请对调。',
  'goals.cycle_parent_circle': () => '周期不能包含在自身之内，请选择更长的周期，或留空。',
  'goals.cycle_outside_parent': (p: ErrorParams) =>
    `该周期超出了“${p['name']}”的日期（${days(p)}），请选择其范围内的日期，或更换上级周期。`,
  'goals.cycle_leaves_part_out': (p: ErrorParams) =>
    `“${p['name']}”（${days(p)}）在该周期之内，请选择能包含它的日期，或先把它移出。`,
  'goals.cycle_not_empty': (p: ErrorParams) => `“${p['cycle']}”中还有目标，请指定移到哪个周期。`,
  'goals.cycle_closed': (p: ErrorParams) =>
    `“${p['cycle']}”已关闭，其中的目标保持结束时的样子。确需修改时，管理员可在周期页面说明原因后重新打开。`,
  'goals.reason_needed': () => '该目标已发布，他人的工作以它为依据，请简要说明修改原因。',
  'goals.cycle_has_parts': () => '该周期内还有其他周期，请先移走或删除。',
  'goals.goal_not_found': () => '没有这个目标，可能已被删除，请在列表中查找。',
  'goals.objective_not_found': () => '没有这个目标，可能已被删除，请在列表中查找。',
  'goals.objective_not_there_then': () => '这个目标在那一天还不存在，请选择更晚的日期。',
  'goals.as_of_in_the_future': () => '那一天还没有到，请选择今天或更早的日期。',
  'goals.only_its_creator_makes_it_private': () =>
    '只有创建者可以把目标设为私人草稿，你可以改选“本部门可见”。',
  'goals.key_result_not_found': () => '没有这个关键结果，可能已被删除，请重新查看所属目标。',
  'goals.milestone_not_found': () => '没有这个步骤，可能已被删除，请刷新页面。',
  'goals.link_not_found': () => '没有这条关联，可能已被移除，请刷新页面。',
  'goals.check_in_not_found': () => '没有这次进展更新，请刷新页面。',
  'goals.comment_not_found': () => '没有这条评论，可能已被删除，请刷新页面。',
  'goals.work_link_not_found': () => '没有这个工作链接，可能已被移除，请刷新页面。',
  'goals.subject_not_found': () => '你评论的内容已不存在，请刷新页面。',
  'goals.entry_not_found': () => '没有这条变更记录，请刷新页面。',
  'goals.unit_not_found': () => '今天没有这个部门，请从列表中选择。',
  'goals.role_not_found': () => '今天没有这个岗位，请从列表中选择。',
  'goals.role_outside_unit': () => '该岗位属于其他部门，请选择本部门的岗位，或更换部门。',
  'goals.figures_contradict': () => '数值互相矛盾，请修改下列字段。',
  'goals.figure_missing': () => '缺少数值，请补上。',
  'goals.figure_not_finite': () => '这不是可以计算的数值，请用数字填写，例如 12.5。',
  'goals.target_equals_start': () => '目标值与起始值相同，请设定不同的目标值。',
  'goals.target_against_direction': () => '目标值与方向不符，请修改目标值或选择相反的方向。',
  'goals.bounds_reversed': () => '下限高于上限，请对调。',
  'goals.step_weight_out_of_range': () => '至少有一个步骤的权重应大于 0。',
  'goals.weights_do_not_sum_to_one': (p: ErrorParams) =>
    `权重合计为 ${percent(p['sum'])}，请调整为 100%。`,
  'goals.weight_missing': () => '其他关键结果已有权重，请为这一项也填写权重。',
  'goals.weight_out_of_range': () => '权重应在 0 到 1 之间，请重新填写。',
  'goals.key_results_incomplete': () => '关键结果在此期间有增减，请重新查看列表后再试。',
  'goals.not_a_milestone': () => '只有里程碑型关键结果才有步骤，请先更改类型，或使用数值。',
  'goals.milestone_weights_are_nothing': () =>
    '所有步骤的权重都为 0，请至少给一个步骤大于 0 的权重。',
  'goals.milestone_done_in_the_future': () => '完成日不能晚于今天，请重新选择。',
  'goals.link_end_not_found': () => '关联的另一端不存在，请从列表中选择目标或部门。',
  'goals.link_ends_not_allowed': () =>
    '这两者之间不能建立这种关联：目标可以承接关键结果、支撑目标或与部门共担；关键结果可以依赖关键结果或部门。',
  'goals.link_to_itself': () => '不能与自身关联，请选择其他目标。',
  'goals.link_exists': () => '两者之间已有这种关联，请修改原有关联，或选择其他目标。',
  'goals.link_cycle': (p: ErrorParams) =>
    `这条关联会形成循环：${p['path']}。请先移除其中一条关联。`,
  'goals.link_does_not_roll_up': () => '进度不会沿这种关联汇总，请取消汇总，或选择其他关联方式。',
  'goals.not_a_dependency': () => '只有依赖才能确认、拒绝或交付，请选择一条依赖。',
  'goals.dependency_step_not_allowed': (p: ErrorParams) =>
    `“${state(p['from'])}”的依赖不能变为“${state(p['to'])}”。`,
  'goals.check_in_in_the_future': () => '更新的时间在未来，请选择现在或更早的时间。',
  'goals.check_in_too_early': () => '更新的时间早于 1900 年，请检查日期。',
  'goals.not_in_their_place': () =>
    '对方今天没有请你代为更新，或已经收回。请与对方确认，或只更新你自己的。',
  'goals.check_in_says_nothing': () => '请至少填写数值、进度、信心值、说明或阻碍中的一项。',
  'goals.check_in_takes_no_value': () => '该关键结果按步骤衡量，请完成步骤，或填写进度。',
  'goals.check_in_already_corrected': () => '这次更新已被更正，请更正较新的那一次。',
  'goals.status_not_overridden': () => '状态未经人工设定，无需撤销。',
  'goals.mentioned_member_not_found': () => '你提到的人不是本工作区的成员，请移除。',
  'goals.work_link_not_web': () => '请填写以 http:// 或 https:// 开头的网址。',
  'goals.entry_needs_no_note': () => '这项变更无需知悉。',
  'goals.entry_cannot_be_undone': () => '这项变更涉及你看不到的内容，不能在此撤销。',
  'goals.entry_already_undone': () => '这项变更已被撤销，无需再操作。',
  'goals.changed_since': (p) =>
    p['on'] === null
      ? '此后又有变更，请先撤销较新的变更，或手动修改。'
      : `${p['on']} 又有变更（${deeds[String(p['operation'])] ?? '导入'}），请先撤销那一次，或手动修改。`,
  'goals.place_taken_since': () => '此后已有同名或两端相同的新记录，请先删除它。',
}
