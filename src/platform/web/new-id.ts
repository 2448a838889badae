import { uuidV7 } from '#kernel/ids.ts'

/** `crypto.randomUUID` is missing where a page is served over plain http; this works there too. */
export const newId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
