import type { Errors } from './en.ts'

const stages: Readonly<Record<string, string>> = {
  write: '书写',
  reveal: '揭晓',
  cluster: '归类',
  refine: '打磨',
  done: '完成',
}

export const errors: Errors = {
  'team.space_not_found': () => '没有这个共创空间，或者你没有受邀。请联系主持人。',
  'team.unit_not_found': () => '今天没有这个部门，请从列表中选择。',
  'team.cycle_not_found': () => '没有这个周期，请从列表中选择。',
  'team.cycle_is_closed': (p) => `“${p['cycle']}”已关闭，请选择还能添加目标的周期。`,
  'team.person_not_found': () => '其中有人今天不在组织里。',
  'team.member_not_found': () => '工作区里没有这位成员，请从列表中选择。',
  'team.space_is_done': () => '这个空间已完成。要修改，请先重新打开。',
  'team.stage_out_of_order': () => '阶段要依次进行：前进一步，或者退回。可能有人刚刚移动过。',
  'team.nothing_written': () => '还没有人写卡片，没有可以揭晓的内容。',
  'team.not_in_this_stage': (p) =>
    `现在不能这样做：空间正处于“${stages[String(p['stage'])] ?? p['stage']}”阶段。`,
  'team.card_not_found': () => '没有这张卡片。',
  'team.cluster_not_found': () => '这一组已不存在，卡片已并入其他组。',
  'team.comment_not_found': () => '没有这条评论。',
  'team.no_dots_left': (p) => `你的 ${p['dots']} 个圆点已用完，请先收回一个。`,
  'team.chosen_twice': () => '这一项选了两次。',
  'team.already_made': () => '这一项已经成为目标。',
  'team.wording_missing': () => '请先把这些卡片写成一个目标。',
}
