import type { Messages } from './en.ts'
import { builder } from './zh-CN/builder.ts'
import { gallery } from './zh-CN/gallery.ts'
import { aside, line, severity } from './zh-CN/line.ts'
import { objective, page, settings } from './zh-CN/pages.ts'
import { rewrite } from './zh-CN/rewrite.ts'
import { set } from './zh-CN/set.ts'

export const messages: Messages = {
  lang: 'zh',
  aside,
  builder,
  gallery,
  line,
  severity,
  objective,
  page,
  rewrite,
  set,
  settings,
}
