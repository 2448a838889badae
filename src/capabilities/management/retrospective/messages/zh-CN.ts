import type { Errors } from './en.ts'

export const errors: Errors = {
  'management.retrospective_not_found': () => '没有这次复盘。',
  'management.retrospective_was_held': () => '这次复盘已结束，请先恢复复盘再修改。',
  'management.retrospective_has_actions': () =>
    '这里已经约定了行动。请先撤销行动，或者直接结束这次复盘。',
  'management.look_back_is_there': () => '这个目标已有回顾，请打开已有的那一次。',
  'management.question_twice': () => '有两个问题的标识相同，请刷新后重试。',
  'management.question_not_found': () => '看板上已没有这个问题，请选择其他问题。',
  'management.question_has_cards': () => '要去掉的问题下还有卡片，请先把卡片移到别的问题下。',
  'management.card_not_found': () => '看板上已没有这张卡片。',
  'management.card_of_another': () => '只有写卡片的人可以改写它，你可以把它归到别的卡片下。',
  'management.cards_are_hidden': () => '大家还在书写，卡片公开后才能归类。',
  'management.not_voting': () => '只有在投票阶段才能投票。',
  'management.no_votes_left': () => '票数已用完，请先从别处收回一票。',
  'management.action_not_found': () => '这项行动已不存在。',
}
