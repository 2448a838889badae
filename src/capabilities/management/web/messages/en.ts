import { closing } from './en/closing.ts'
import { compare } from './en/compare.ts'
import { cycle } from './en/cycle.ts'
import { steps } from './en/steps.ts'
import { stocktake } from './en/stocktake.ts'

export const messages = { cycle, compare, stocktake, closing, ...steps }

export type Messages = typeof messages

declare module '#ui/i18n.tsx' {
  interface Catalogues {
    management: Messages
  }
}
