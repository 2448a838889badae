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
  'management.step_not_found': () => '这个周期里没有这个步骤。',
  'management.step_of_the_method': () => '这是每个周期都有的步骤。完成或决定跳过时，勾选即可。',
  'management.step_has_one_owner': () => '请只指定角色或人员之一。',
  'management.role_not_found': () => '今天没有这个角色。',
  'management.member_not_found': () => '工作区里没有这位成员。',
}
