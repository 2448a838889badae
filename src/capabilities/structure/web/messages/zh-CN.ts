import { activity } from './activity.zh-CN.ts'
import { forms, plan } from './changes.zh-CN.ts'
import type { Messages } from './en.ts'
import { chart, person, unit } from './pages.zh-CN.ts'
import { words } from './words.zh-CN.ts'

export const messages: Messages = { words, chart, unit, person, forms, plan, activity }
