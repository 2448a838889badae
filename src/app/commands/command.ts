/** What a command may use of the process it runs in. */
export interface Io {
  environment: NodeJS.ProcessEnv
  /** Results: one line to standard output. */
  print(line: string): void
  /** Results that bring their own line ends. */
  write(text: string): void
  /** Redraws the one line that shows how far it is; absent where nobody watches. */
  drawProgress?(text: string): void
  /** Progress and refusals: one line to standard error. */
  tell(line: string): void
  /** The whole of standard input. */
  input(): Promise<string>
}

export interface Command {
  help: string
  /** @returns 0 done · 1 refused or failed · 2 used wrongly */
  run(args: readonly string[], io: Io): Promise<number>
}

/** The command line cannot be read; the message says what to type instead. */
export class UsageError extends Error {}
