import type { Messages } from './en.ts'
import { aside, line, severity } from './zh-CN/line.ts'
import { objective, page, settings } from './zh-CN/pages.ts'

export const messages: Messages = { lang: 'zh', aside, line, severity, objective, page, settings }
