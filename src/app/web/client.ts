import { makeQueryClient } from '#platform/web/use-api.tsx'

/** To the sign-in page, and afterwards back here. */
export const toSignIn = (): void =>
  location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`)

/** What this tab knows; made before anything is drawn, so that the first answers can wait in it. */
export const client = makeQueryClient(toSignIn)
