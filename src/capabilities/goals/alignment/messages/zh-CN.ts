import type { Errors } from './en.ts'

/** 对齐相关的拒绝原因。 */
export const errors: Errors = {
  'goals.request_not_found': () => '没有这个对齐请求，可能已被撤回，请刷新页面。',
  'goals.proposal_not_found': () => '没有这个提议，可能已被撤回，请刷新页面。',
  'goals.offer_not_found': () => '没有这个日期提议，可能已被撤回，请刷新页面。',
  'goals.request_ends_not_allowed': () =>
    '这两者之间不能这样请求：目标可以支撑目标或承接关键结果；部门可以承接目标，或共担一个目标。',
  'goals.request_exists': () => '同样的请求已经发出，正在等待答复。',
  'goals.already_answered': () => '此事已有答复或已撤回，请重新加载页面查看结果。',
  'goals.decline_needs_reason': () => '请简要说明原因，让对方知道接下来怎么做。',
  'goals.objective_of_another_unit': () =>
    '该目标属于其他部门，请选择被请求部门的目标，或新写一个。',
  'goals.dependency_is_over': () => '该依赖已拒绝或已交付，无需再约定日期。',
  'goals.date_not_agreed': () => '依赖的日期须双方同意。请提出新日期，对方接受后生效。',
  'goals.person_without_role': () =>
    '此人今天没有担任任何岗位，而目标归属于岗位。请选择部门，或先为其安排岗位。',
  'goals.owner_missing': () => '请指定负责人：部门、岗位或个人。',
  'goals.owner_named_twice': () => '有两行的负责人相同，每位只会得到一个目标，请去掉其中一行。',
  'goals.candidate_not_published': () => '候选目标还不是正式目标，请先采纳再发布。',
}
