import type { Messages } from '../en.ts'

export const suggest: Messages['suggest'] = {
  label: '相近的目标',
  perhaps: '可能支撑',
  alike: '内容相近',
  putAway: '先不看这些',
  serves: (title) => `支撑“${title}”。`,
  takeBack: '撤回',
}
