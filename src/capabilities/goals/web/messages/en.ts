import { checkIn } from './en/check-in.ts'
import { cycles } from './en/cycles.ts'
import { explain } from './en/explain.ts'
import { form } from './en/form.ts'
import { goal } from './en/goal.ts'
import { home } from './en/home.ts'
import { list } from './en/list.ts'
import { objective } from './en/objective.ts'

export const messages = {
  checkIn,
  cycles,
  explain,
  form,
  goal,
  home,
  list,
  objective,
}

export type Messages = typeof messages

declare module '#ui/i18n.tsx' {
  interface Catalogues {
    goals: Messages
  }
}
