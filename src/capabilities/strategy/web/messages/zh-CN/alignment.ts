import type { Messages } from '../en.ts'

export const alignment: Messages['alignment'] = {
  directions: '也可以直接服务于战略方向',
  serve: '服务于此',
  loose: '没有向上路径的目标',
  letServe: '服务于该方向',
  findGoal: '本周期的其他目标',
  namesNow: (title) => `目前服务于“${title}”。`,
  move: '改为服务于该方向',
  notYours: '目标服务于哪个方向，由目标负责人决定，请与其沟通。',
  saved: '目标已服务于该方向。',
}
