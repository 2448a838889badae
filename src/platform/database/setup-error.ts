/** The database cannot be opened as things stand; the message says what to do about it. */
export class DatabaseSetupError extends Error {
  override name = 'DatabaseSetupError'
}

export const messageOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

/** SQLSTATE of a PostgreSQL error or errno code of a system one. */
export const codeOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
