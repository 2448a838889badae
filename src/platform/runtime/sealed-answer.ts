import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

// An answer that holds a secret is kept for repetitions like any other, but nobody who reads the
// database may have it. It is sealed with the key that the client made for its request; of that key
// only a digest is stored, under which the answer is found again.

const algorithm = 'aes-256-gcm'
const [ivBytes, tagBytes] = [12, 16]

const digest = (purpose: string, key: string): Buffer =>
  createHash('sha256').update(purpose).update('\0').update(key).digest()

/** A digest in the form of the keys it stands for. */
export const storedKeyOf = (key: string): string =>
  digest('stored', key)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')

export function sealed(key: string, answer: unknown): { sealed: string } {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, digest('seal', key), iv)
  const text = Buffer.concat([cipher.update(JSON.stringify(answer)), cipher.final()])
  return { sealed: Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64') }
}

/** @throws Error when it was sealed with another key or changed since */
export function opened(key: string, kept: unknown): unknown {
  const isSealed = typeof kept === 'object' && kept !== null && 'sealed' in kept
  if (!isSealed || typeof kept.sealed !== 'string') throw new Error('this answer is not sealed')
  const bytes = Buffer.from(kept.sealed, 'base64')
  const decipher = createDecipheriv(algorithm, digest('seal', key), bytes.subarray(0, ivBytes))
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  const text = bytes.subarray(ivBytes + tagBytes)
  return JSON.parse(Buffer.concat([decipher.update(text), decipher.final()]).toString())
}
