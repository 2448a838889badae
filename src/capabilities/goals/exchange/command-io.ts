import type { ErrorParams } from '#kernel/errors.ts'
import type { Database } from '#platform/database/database.ts'
import type { JoinedPart } from './declare-part.ts'

/** What the commands need of the process that runs them. */
export interface CommandIo {
  db: Database
  /** What the file holds beside structure and goals. */
  parts: readonly JoinedPart[]
  now(): Date
  newId(): string
  /** The text of a file; `-` is standard input. */
  readText(path: string): Promise<string>
  writeText(path: string, text: string): Promise<void>
  /** Standard output: results. */
  out(text: string): void
  /** Standard error: what went wrong. */
  err(text: string): void
  /** Standard error: how far it is; `total` 0 while unknown. */
  progress(step: { label: string; done: number; total: number }): void
  /** The words for a code, in the language of the terminal. */
  words(code: string, params: ErrorParams): string
}
