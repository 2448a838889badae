import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'
import { brokenBold, codesIn, type Document, namesIn, readDocuments } from './read-docs.ts'
import { keysOfPlaces, screenWords } from './screen-words.ts'

// The guide tells what to press. What it calls something is what stands on the screen, in each language.

const documents = readDocuments()
const english = { words: await screenWords('en'), folder: 'docs/guide', other: 'zh-CN/' }
const chinese = { words: await screenWords('zh-CN'), folder: 'docs/guide/zh-CN', other: '../' }
const languages = [english, chinese]

const pagesOf = ({ folder }: { folder: string }): Document[] =>
  documents.filter(({ path }) => dirname(path) === folder)

const namesOn = ({ text }: Document): string[] => [...new Set(namesIn(text))]

test('every page stands in both languages, and its head leads to the other', () => {
  const [here, there] = languages.map((one) => pagesOf(one).map(({ path }) => basename(path)))
  expect(here).not.toEqual([])
  expect(there).toEqual(here)
  const alone = languages.flatMap((language) =>
    pagesOf(language).filter(
      ({ path, text }) => !text.split('\n')[0]?.includes(`](${language.other}${basename(path)})`),
    ),
  )
  expect(alone.map(({ path }) => path)).toEqual([])
})

test.each(languages)('what $folder sets in bold is a name on the screen', ({ words, folder }) => {
  const unknown = pagesOf({ folder }).flatMap((page) =>
    namesOn(page).flatMap((name) => (words.has(name) ? [] : `${page.path}: ${name}`)),
  )
  expect(unknown).toEqual([])
})

/** Places of the catalogue that a page names. */
const placesOn = (page: Document, { words }: typeof english): Set<string> =>
  new Set(namesOn(page).flatMap((name) => [...(words.get(name) ?? [])]))

const namedHereAlone = (from: typeof english, to: typeof english): string[] =>
  pagesOf(from).flatMap((page) => {
    const there = pagesOf(to).find(({ path }) => basename(path) === basename(page.path))
    const places = there ? placesOn(there, to) : new Set()
    const isThere = (name: string) => [...(from.words.get(name) ?? [])].some((at) => places.has(at))
    return namesOn(page).flatMap((name) => (isThere(name) ? [] : `${page.path}: ${name}`))
  })

test('a page names the same places of the screen in both languages', () => {
  expect(namedHereAlone(english, chinese)).toEqual([])
  expect(namedHereAlone(chinese, english)).toEqual([])
})

test('a page gives the same keys and commands in both languages', () => {
  const [here, there] = languages.map((one) =>
    pagesOf(one).map(({ path, text }) => [basename(path), [...new Set(codesIn(text))].sort()]),
  )
  expect(there).toEqual(here)
})

test('the keys beside a place of the sidebar lead there', async () => {
  const places = await keysOfPlaces()
  const told = languages.flatMap(({ words, folder }) =>
    pagesOf({ folder }).flatMap(({ path, text }) =>
      [...text.matchAll(/\*\*([^*]+)\*\*[^*`]*[(（]`(G .)`[)）]/g)].map(
        ([, name = '', keys = '']) => ({
          at: `${path}: ${name} ${keys}`,
          leads: words.get(name)?.has(places.get(keys) ?? '') ?? false,
        }),
      ),
    ),
  )
  expect(told.length).toBeGreaterThan(0)
  expect(told.filter(({ leads }) => !leads)).toEqual([])
})

test('bold reads as bold, also without blanks beside it', () => {
  expect(brokenBold('从**更多…**里选')).toEqual(['从**更多…**里'])
  expect(brokenBold('从**更多…**。')).toEqual([])
  const broken = languages.flatMap((language) =>
    pagesOf(language).flatMap(({ path, text }) =>
      brokenBold(text).map((piece) => `${path}: ${piece}`),
    ),
  )
  expect(broken).toEqual([])
})
