import { alignment } from './en/alignment.ts'
import { balance, map } from './en/map.ts'
import { objective } from './en/objective.ts'
import { history, page, retire } from './en/page.ts'

export const messages = { alignment, page, retire, history, map, balance, objective }

export type Messages = typeof messages

declare module '#ui/i18n.tsx' {
  interface Catalogues {
    strategy: Messages
  }
}
