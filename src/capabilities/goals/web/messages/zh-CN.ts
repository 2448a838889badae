import type { Messages } from './en.ts'
import { checkIn } from './zh-CN/check-in.ts'
import { cycles } from './zh-CN/cycles.ts'
import { explain } from './zh-CN/explain.ts'
import { form } from './zh-CN/form.ts'
import { goal } from './zh-CN/goal.ts'
import { home } from './zh-CN/home.ts'
import { list } from './zh-CN/list.ts'
import { objective } from './zh-CN/objective.ts'

export const messages: Messages = {
  checkIn,
  cycles,
  explain,
  form,
  goal,
  home,
  list,
  objective,
}
