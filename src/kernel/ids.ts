/**
 * A UUID of version 7 (RFC 9562): 48 bits of time, then randomness, so that ids made later sort
 * later and indexes grow at one end.
 *
 * @param epochMs milliseconds since 1970
 * @param random at least ten random bytes
 */
export function uuidV7(epochMs: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('uuidV7 needs ten random bytes')
  const time = Math.floor(epochMs).toString(16).padStart(12, '0')
  const hex = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0'))
  const [a = '', b = '', c = ''] = [hex[0], hex[1], hex[2]]
  const variant = ((random[2] ?? 0) & 0x3f) | 0x80
  return [
    time.slice(0, 8),
    time.slice(8, 12),
    `7${a.slice(1)}${b}`,
    `${variant.toString(16)}${(hex[9] ?? c).padStart(2, '0')}`,
    hex.slice(3, 9).join(''),
  ].join('-')
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isId(text: string): boolean {
  return uuid.test(text)
}
