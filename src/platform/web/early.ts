declare global {
  interface Window {
    /** Answers that `early.js` asked for before any code was there, by address. */
    early?: Map<string, Promise<Response>>
  }
}

/** The answer asked for early, to the first who asks; undefined when none was, or it was taken. */
export const takeEarly = (address: string): Promise<Response> | undefined => {
  const answer = window.early?.get(address)
  window.early?.delete(address)
  return answer
}

/** Reads of a workspace that were asked early and not taken yet. */
export const earlyReads = (): { workspace: string; id: string }[] =>
  [...(window.early?.keys() ?? [])].flatMap((address) => {
    const [, , workspace, id] = address.split('/')
    return workspace && id ? [{ workspace, id }] : []
  })

/** What nobody took would be old when somebody does. */
export const forgetEarly = (): void => window.early?.clear()
