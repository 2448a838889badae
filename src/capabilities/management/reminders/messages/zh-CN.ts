import type { errors as en } from './en.ts'

export const errors: typeof en = {
  'management.reminder_hour_is_quiet': () =>
    '这个时间在你的免打扰时段内。请另选时间，或缩短免打扰时段。',
  'management.reminder_day_is_quiet': () =>
    '你设置了周末免打扰。请选择工作日，或允许周末接收邮件。',
}
