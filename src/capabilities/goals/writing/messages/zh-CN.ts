import type { Errors } from './en.ts'

/** 写作教练拒绝操作时的中文说明。 */
export const errors: Errors = {
  'goals.set_aside_needs_reason': () => '请简单说明为什么先不改，方便别人理解。',
  'goals.set_aside_not_found': () => '这里没有被搁置的提醒，或者已经恢复。',
  'goals.rewrite_url_malformed': () =>
    '请填写类似 http://localhost:11434/v1 的地址，不带用户名、密码和 # 之后的部分。',
  'goals.rewrite_origin_not_allowed': (p) =>
    p['origins']
      ? `只能使用这些服务器：${p['origins']}。如需其他服务器，请联系 Steadfast 的运维人员。`
      : 'Steadfast 的运维人员还没有允许任何服务器提供改写建议。',
  'goals.rewrite_not_set': () => '还没有设置提供改写建议的模型。管理员可以在“设置 → 写作”里设置。',
  'goals.rewrite_too_often': () => '请求太频繁了，请过一分钟再试。',
  'goals.rewrite_no_answer': () => '模型没有及时回答。可以再试一次，也可以自己接着写。',
  'goals.rewrite_refused': (p) =>
    `模型所在的服务器拒绝了请求（${p['status']}）。管理员可以在“设置 → 写作”里检查地址。`,
  'goals.rewrite_unreadable': () => '模型的回答不是改写建议。可以再试一次，或者换一个模型。',
}
