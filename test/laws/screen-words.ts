import { z } from 'zod'
import type { Locale } from '#kernel/actor.ts'

/** Every text of the pages in one language, with the places in the catalogue where it stands. */
export type ScreenWords = ReadonlyMap<string, ReadonlySet<string>>

/** Stands in a text for what is filled in: `Check in on all …`. */
const filling = '…'

const said = (word: object, count: number): unknown => {
  try {
    return typeof word === 'function' ? Reflect.apply(word, null, Array(count).fill(filling)) : null
  } catch {
    // It is made of more than texts and numbers; no page of the guide names such a one.
    return null
  }
}

function* textsIn(value: unknown, place: string): Generator<[string, string]> {
  if (typeof value === 'string') yield [value, place]
  if (typeof value === 'function') yield* textsIn(said(value, value.length), place)
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, `${place}.${key}`)
}

const catalogue = z.object({ messages: z.record(z.string(), z.unknown()) })

/** The catalogues are of the browser, whose types are checked apart from these: they are read, not imported. */
const load = async (path: string): Promise<unknown> =>
  import(new URL(`../../src/app/web/${path}`, import.meta.url).href)

export async function screenWords(locale: Locale): Promise<ScreenWords> {
  const words = new Map<string, Set<string>>()
  for (const file of [`messages/${locale}.ts`, `messages/${locale}.more.ts`]) {
    const { messages } = catalogue.parse(await load(file))
    for (const [part, texts] of Object.entries(messages))
      for (const [text, place] of textsIn(texts, part))
        words.set(text, (words.get(text) ?? new Set()).add(place))
  }
  return words
}

const navigation = z.object({ places: z.array(z.object({ id: z.string(), keys: z.string() })) })

/** The keys that lead to each place of the sidebar: `G S` to `shell.nav.strategy`. */
export async function keysOfPlaces(): Promise<ReadonlyMap<string, string>> {
  const { places } = navigation.parse(await load('navigation.ts'))
  return new Map(places.map(({ id, keys }) => [keys, `shell.nav.${id}`]))
}
