import { data } from './data.zh-CN.ts'
import type { Messages } from './en.ts'
import { entry } from './entry.zh-CN.ts'
import { jobs } from './jobs.zh-CN.ts'
import { reminders } from './reminders.zh-CN.ts'
import { settings } from './settings.zh-CN.ts'

export const messages: Messages = { entry, settings, data, jobs, reminders }
