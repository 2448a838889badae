import type { Messages } from './en.ts'
import { flow } from './flow.zh-CN.ts'
import { meeting } from './meeting.zh-CN.ts'
import { weeks } from './weeks.zh-CN.ts'

export const messages: Messages = { flow, meeting, ...weeks }
