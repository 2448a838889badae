import { closing } from './en/closing.ts'
import { compare } from './en/compare.ts'
import { cycle } from './en/cycle.ts'
import { retrospective } from './en/retrospective.ts'
import { scoring } from './en/scoring.ts'
import { steps } from './en/steps.ts'
import { stocktake } from './en/stocktake.ts'

export const messages = { cycle, compare, stocktake, closing, scoring, retrospective, ...steps }

export type Messages = typeof messages

declare module '#ui/i18n.tsx' {
  interface Catalogues {
    management: Messages
  }
}
