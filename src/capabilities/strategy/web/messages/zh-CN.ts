import type { Messages } from './en.ts'
import { alignment } from './zh-CN/alignment.ts'
import { balance, map } from './zh-CN/map.ts'
import { objective } from './zh-CN/objective.ts'
import { history, page, retire } from './zh-CN/page.ts'

export const messages: Messages = { alignment, page, retire, history, map, balance, objective }
