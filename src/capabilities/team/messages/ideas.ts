import type { Locale } from '#kernel/actor.ts'

/** Stands above ideas for key results in the description of a new objective. */
export const ideasHeading: Readonly<Record<Locale, string>> = {
  en: 'Ideas for key results:',
  'zh-CN': '关键结果的想法：',
}
