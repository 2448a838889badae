import type { RewriteSettings } from '#capabilities/goals/index.ts'
import { SettingError } from './mail-settings.ts'

const originOf = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null
  const isOrigin =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.href === `${url.origin}/` &&
    !text.endsWith('?') &&
    !text.endsWith('#')
  if (isOrigin) return url.origin
  throw new SettingError(
    'STEADFAST_REWRITE_ORIGINS lists the servers that workspaces may have sentences worded by, without a path: http://localhost:11434, https://models.example.org',
  )
}

/**
 * @returns who may be asked for wordings; undefined where nobody may
 * @throws SettingError for what is no origin, or a key that goes nowhere
 */
export function rewritingFrom({
  STEADFAST_REWRITE_ORIGINS: listed = '',
  STEADFAST_REWRITE_KEY: key,
}: NodeJS.ProcessEnv): RewriteSettings | undefined {
  const origins = [
    ...new Set(
      listed
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(originOf),
    ),
  ]
  if (key && !/^[\x21-\x7e]+$/.test(key)) {
    throw new SettingError('STEADFAST_REWRITE_KEY holds spaces or characters that no key has.')
  }
  if (origins.length === 0 && key) {
    throw new SettingError(
      'STEADFAST_REWRITE_KEY goes nowhere: set STEADFAST_REWRITE_ORIGINS to the servers it is for.',
    )
  }
  if (origins.length === 0) return undefined
  return { origins, ...(key && { key }) }
}
