import { createHash, randomBytes } from 'node:crypto'

/** 192 random bits; only their hash is stored. */
export const newToken = (): string => randomBytes(24).toString('base64url')

export const hashOfToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')
