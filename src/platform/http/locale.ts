import type { Locale } from '#kernel/actor.ts'

/** The language of the answer, from `Accept-Language`; the first one the product speaks wins. */
export function localeOfHeader(header: string | undefined): Locale {
  const wanted = (header ?? '').split(',').map((part) => part.trim().toLowerCase())
  const known = wanted.find((tag) => tag.startsWith('zh') || tag.startsWith('en'))
  return known?.startsWith('zh') ? 'zh-CN' : 'en'
}
