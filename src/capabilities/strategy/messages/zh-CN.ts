import type { ErrorParams } from '#kernel/errors.ts'
import type { errors as en } from './en.ts'

/** 做了什么，用作名词：说明是哪一次后续修改挡住了撤销。 */
const deeds: Readonly<Record<string, string>> = {
  'strategy.addStatement': '新增表述',
  'strategy.changeStatement': '修改表述',
  'strategy.removeStatement': '删除表述',
  'strategy.addDirection': '新增战略方向',
  'strategy.changeDirection': '修改战略方向',
  'strategy.orderDirections': '调整顺序',
  'strategy.retireDirection': '终止战略方向',
  'strategy.removeDirection': '删除战略方向',
  'strategy.addEvidence': '新增依据',
  'strategy.changeEvidence': '修改依据',
  'strategy.removeEvidence': '删除依据',
  'strategy.alignObjective': '目标对齐',
  'strategy.setMix': '调整目标配比',
  'strategy.addStage': '新增阶段',
  'strategy.changeStage': '修改阶段',
  'strategy.judgeStage': '阶段决定',
  'strategy.removeStage': '删除阶段',
  'strategy.undo': '撤销',
}
const deed = (p: ErrorParams): string => deeds[String(p['operation'])] ?? '修改'

export const errors: typeof en = {
  'strategy.statement_not_found': () => '这部分战略内容已不存在，请重新加载页面。',
  'strategy.statement_exists': () => '愿景和使命各只有一条，且已经写下。请直接修改原文。',
  'strategy.capability_needs_a_name': () => '请为这项核心能力起个名字。',
  'strategy.only_capabilities_have_names': () => '愿景和使命没有单独的名称，请去掉名称。',
  'strategy.direction_not_found': () => '没有这个战略方向，请从列表中选择。',
  'strategy.direction_is_retired': () => '这个方向已经终止。请另选一个，或先恢复它。',
  'strategy.horizon_ends_before_it_begins': () => '结束日期早于开始日期，请对调。',
  'strategy.unit_not_found': () => '今天没有这个部门，请从列表中选择。',
  'strategy.role_not_found': () => '今天没有这个岗位，请从列表中选择。',
  'strategy.role_outside_unit': () => '这个岗位属于别的部门。请选择本部门的岗位，或更换部门。',
  'strategy.named_twice': () => '有一个方向出现了两次，请每个只列一次。',
  'strategy.moves_to_itself': () => '目标不能移到即将终止的方向。请另选一个，或让它们留下。',
  'strategy.objective_not_found': () => '没有这个目标，请从列表中选择。',
  'strategy.objective_not_in_direction': () => '这个目标现在服务于别的方向。请重新加载页面后再选。',
  'strategy.evidence_not_found': () => '这条依据已不存在，请重新加载页面。',
  'strategy.source_not_web': () => '请填写以 http:// 或 https:// 开头的网址。',
  'strategy.shares_do_not_sum_to_one': () => '同一组的占比要么合计 100 %，要么全部留空。',
  'strategy.objective_is_no_innovation': () =>
    '只有创新类目标才分阶段。请先把目标的性质设为“创新”。',
  'strategy.stage_not_found': () => '没有这个阶段。',
  'strategy.stage_not_open': () =>
    '这个阶段现在还不能开始。请先对前一阶段作出决定：“继续”进入下一阶段，“转向”回到本阶段或更早的阶段。',
  'strategy.stage_has_a_successor': () => '后面的阶段建立在它之上，请先删除后面的阶段。',
  'strategy.decision_needs_an_outcome': () => '请先说明假设是成立还是不成立，再作决定。',
  'strategy.decision_needs_a_reason': () => '请用几句话说明为什么这样决定。',
  'strategy.failed_hypothesis_goes_nowhere': () =>
    '不成立的假设不能支撑下一阶段。请转向另一个假设，或停止。',
  'strategy.subject_not_found': () => '你要查看的内容不存在。',
  'strategy.entry_not_found': () => '没有这项修改。',
  'strategy.entry_cannot_be_undone': () => '这项修改无法一步撤销，请手动修改。',
  'strategy.entry_already_undone': () => '这项修改已经撤销过了。',
  'strategy.changed_since': (p) =>
    p['on'] === null
      ? '之后又有修改。请先撤销后面的修改，或手动修改。'
      : `${p['on']} 又有修改（${deed(p)}）。请先撤销那次修改，或手动修改。`,
  'strategy.place_taken_since': () => '这个位置已被别的内容占用。请先移走它，或手动修改。',
}
