import { cycle } from './en/cycle.ts'
import { steps } from './en/steps.ts'

export const messages = { cycle, ...steps }

export type Messages = typeof messages

declare module '#ui/i18n.tsx' {
  interface Catalogues {
    management: Messages
  }
}
