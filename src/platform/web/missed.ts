/** Where the feed stood when the stream of this page began; undefined while none has. */
let begun: string | undefined
/** Where it stood for the answers of questions asked before. */
const before = new Set<string>()
let askAgain = (): void => undefined

/**
 * To be called before asking; what it returns takes the position of the feed that came with the
 * answer. What changed between an answer and the beginning of the stream is told by nobody: only the
 * positions show it, and then everything in sight is asked again.
 */
export const askingAt = (): ((position: string | null) => void) => {
  if (begun !== undefined) return () => undefined
  return (position) => {
    if (position === null) return
    if (begun === undefined) before.add(position)
    else if (begun !== position) askAgain()
  }
}

/** From here on events tell of every change; `refresh` is called for what no event told. */
export const streamBegan = (position: string, refresh: () => void): void => {
  begun = position
  askAgain = refresh
  if ([...before].some((one) => one !== position)) refresh()
  before.clear()
}

/** Nobody listens any more. */
export const streamEnded = (): void => {
  begun = undefined
}
