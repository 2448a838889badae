import type { Errors } from './en.ts'

const twoPlaces = (value: unknown): string => (typeof value === 'number' ? value.toFixed(2) : '–')

export const errors: Errors = {
  'management.rating_needs_a_word': (p) =>
    `这个分数与按完成度和难度得出的 ${twoPlaces(p['proposed'])} 不同，请简要说明原因。`,
  'management.rater_already_asked': () => '此人已在评分人之列：或是负责人，或是上级，或已受邀。',
  'management.nothing_rated': () => '还有关键结果无人评分，暂时没有可以确认的结果。',
  'management.score_moved_meanwhile': (p) =>
    `结果已变为 ${twoPlaces(p['score'])}：期间有人评分或调整了权重。请核对新的计算后再确认。`,
  'management.score_lacks_raters': () =>
    '应评分的人尚未全部评分：负责人和上级须先评分。管理员说明原因后，可以直接确认结果。',
}
