import type { ErrorParams } from '#kernel/errors.ts'
import type { Errors } from './en.ts'

const phases: Readonly<Record<string, string>> = {
  calibrate: '校准',
  draft: '起草',
  align: '对齐',
  publish: '发布',
  execute: '执行',
  score: '评分',
  retrospect: '复盘',
}
const phase = (p: ErrorParams): string => phases[String(p['phase'])] ?? String(p['phase'])

export const errors: Errors = {
  'management.cycle_not_found': () => '没有这个周期，请从列表中选择。',
  'management.cycle_is_closed': (p) => `“${p['cycle']}”已关闭，请先说明原因并重新打开。`,
  'management.phases_do_not_fit': () => '各阶段的先后不成立，请修改下列日期。目前没有任何改动。',
  'management.phase_reversed': (p) => `“${phase(p)}”的结束日早于开始日，请对调。`,
  'management.phase_out_of_order': (p) => `“${phase(p)}”早于它前面的阶段，请选择更晚的日期。`,
  'management.phase_overlaps': (p) =>
    `“${phase(p)}”开始时，前一阶段尚未结束，请推迟开始日，或提前结束前一阶段。`,
  'management.phase_outside_cycle': (p) =>
    `“${phase(p)}”超出了周期的日期，请调整到周期之内，或修改周期。`,
  'management.phase_missing': (p) => `“${phase(p)}”应当出现一次。`,
  'management.days_reversed': () => '后一个日期早于前一个，请对调。',
  'management.wording_blocks_publishing': (p) =>
    `“${p['cycle']}”还有 ${p['count']} 处措辞须在发布前处理。请修改，或说明原因先不改，也可以写明为什么仍要发布。`,
  'management.cycle_already_published': (p) => `“${p['cycle']}”已经发布。`,
  'management.cycle_not_published': (p) => `“${p['cycle']}”尚未发布。`,
  'management.cycle_already_closed': (p) =>
    `“${p['cycle']}”已经关闭，可能刚由他人完成。没有任何事情做了两遍。`,
  'management.cycle_not_closed': (p) => `“${p['cycle']}”并未关闭，无需重新打开。`,
  'management.stocktake_not_found': () => '没有这次盘点。',
  'management.stocktake_is_over': () => '这次盘点已结束，请先恢复盘点再修改。',
  'management.stocktake_needs_a_manager': () =>
    '盘点须由管理者主持，请指定负责本部门或上级部门的人。',
  'management.goal_not_in_stocktake': () => '这个目标不在盘点范围内。',
  'management.goal_not_in_cycle': () => '这个目标已不在该周期内。',
  'management.reason_needed': () => '请简要说明放弃的原因，他人的工作可能以它为依据。',
  'management.unit_not_found': () => '今天没有这个部门，请从列表中选择。',
  'management.person_not_found': () => '今天没有这个人，请从列表中选择。',
  'management.next_cycle_needed': () => '有目标需要结转，请选择结转到哪个周期，或新建一个。',
  'management.next_cycle_not_found': () => '没有可结转的这个周期，请从列表中选择。',
  'management.next_cycle_is_closed': (p) => `“${p['cycle']}”不能接收目标，请选择其他未关闭的周期。`,
  'management.one_next_cycle': () => '请选择已有周期或新建周期，二者只取其一。',
  'management.step_not_found': () => '这个周期里没有这个步骤。',
  'management.step_of_the_method': () => '这是每个周期都有的步骤。完成或决定跳过时，勾选即可。',
  'management.step_has_one_owner': () => '请只指定岗位或人员之一。',
  'management.role_not_found': () => '今天没有这个岗位，请从列表中选择。',
  'management.member_not_found': () => '工作区里没有这位成员，请从列表中选择。',
}
