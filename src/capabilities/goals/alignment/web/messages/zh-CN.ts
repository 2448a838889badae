import type { Messages } from './en.ts'
import { assign } from './zh-CN/assign.ts'
import { carriers } from './zh-CN/carriers.ts'
import { gaps } from './zh-CN/gaps.ts'
import { page } from './zh-CN/page.ts'
import { reading } from './zh-CN/reading.ts'
import { requests } from './zh-CN/requests.ts'
import { suggest } from './zh-CN/suggest.ts'

export const messages: Messages = { assign, carriers, gaps, page, reading, requests, suggest }
