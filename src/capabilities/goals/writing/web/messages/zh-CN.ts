import type { Messages } from './en.ts'
import { aside, line, severity } from './zh-CN/line.ts'

export const messages: Messages = { lang: 'zh', aside, line, severity }
