import type { Messages } from './en.ts'
import { cycle } from './zh-CN/cycle.ts'
import { steps } from './zh-CN/steps.ts'

export const messages: Messages = { cycle, ...steps }
