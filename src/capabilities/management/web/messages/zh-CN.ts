import type { Messages } from './en.ts'
import { closing } from './zh-CN/closing.ts'
import { compare } from './zh-CN/compare.ts'
import { cycle } from './zh-CN/cycle.ts'
import { retrospective } from './zh-CN/retrospective.ts'
import { scoring } from './zh-CN/scoring.ts'
import { steps } from './zh-CN/steps.ts'
import { stocktake } from './zh-CN/stocktake.ts'

export const messages: Messages = {
  cycle,
  compare,
  stocktake,
  closing,
  scoring,
  retrospective,
  ...steps,
}
