/** Where a workspace has sentences worded anew. */
export interface RewriteEndpoint {
  /** As OpenAI-compatible servers name their base: `http://localhost:11434/v1`. */
  readonly url: string
  readonly model: string
}

const PATH = '/chat/completions'

/**
 * Why an address cannot be used, or null. Only origins that whoever runs the server listed are asked:
 * otherwise a workspace could make the server call any address in its own network.
 */
export const endpointProblem = (
  url: string,
  origins: readonly string[],
): 'malformed' | 'not-allowed' | null => {
  if (!URL.canParse(url)) return 'malformed'
  const { protocol, username, password, hash, origin } = new URL(url)
  if (!/^https?:$/.test(protocol) || username || password || hash) return 'malformed'
  return origins.includes(origin) ? null : 'not-allowed'
}

/** The address that is asked: the base with the path of the protocol, its query kept. */
export const completionsAddress = (url: string): string => {
  const address = new URL(url)
  const path = address.pathname.replace(/\/+$/, '')
  address.pathname = path.endsWith(PATH) ? path : `${path}${PATH}`
  return address.href
}
