import type { Errors } from './en.ts'

/** 写作教练拒绝操作时的中文说明。 */
export const errors: Errors = {
  'goals.set_aside_needs_reason': () => '请简单说明为什么先不改，方便别人理解。',
  'goals.set_aside_not_found': () => '这里没有被搁置的提醒，或者已经恢复。',
}
