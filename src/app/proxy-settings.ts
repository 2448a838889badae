import { isIP } from 'node:net'
import { SettingError } from './mail-settings.ts'

/** An address or a range of them; a range of all addresses would let every caller choose their own. */
function isRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return (
    bits === undefined || (/^[1-9]\d*$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
  )
}

/**
 * @returns the reverse proxies whose word is taken on which address a request comes from
 * @throws SettingError for what is no address and no range
 */
export function proxiesFrom({ STEADFAST_PROXIES: listed = '' }: NodeJS.ProcessEnv): string[] {
  const proxies = listed.split(/[\s,]+/).filter(Boolean)
  const wrong = proxies.find((one) => !isRange(one))
  if (wrong === undefined) return proxies
  throw new SettingError(
    `STEADFAST_PROXIES lists the addresses of the reverse proxies in front: 127.0.0.1, 10.0.0.0/8. "${wrong}" is none.`,
  )
}
