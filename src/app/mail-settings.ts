import type { MailSettings } from '#platform/mail/smtp.ts'

/** The settings cannot be used as they are; the message says which one and how to mend it. */
export class SettingError extends Error {}

function isAddress(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol)
}

/**
 * @returns how letters are sent; undefined where none are
 * @throws SettingError when one of the two is missing or malformed
 */
export function mailFrom({
  SMTP_URL: url,
  MAIL_FROM: from,
}: NodeJS.ProcessEnv): MailSettings | undefined {
  if (!url && !from) return undefined
  if (!url || !isAddress(url, ['smtp:', 'smtps:'])) {
    throw new SettingError(
      'SMTP_URL says which mail server to use: smtp://user:password@mail.example.org:587',
    )
  }
  if (!from?.includes('@')) {
    throw new SettingError('MAIL_FROM says who letters come from: Goals <goals@example.org>')
  }
  return { url, from }
}

/** @throws SettingError when it is no address of a page */
export function publicUrlFrom({ STEADFAST_URL: url }: NodeJS.ProcessEnv): string | undefined {
  if (!url) return undefined
  if (!isAddress(url, ['http:', 'https:'])) {
    throw new SettingError(
      'STEADFAST_URL is the address people open: https://goals.example.org, for links in letters',
    )
  }
  return url.replace(/\/+$/, '')
}
