import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const project = fileURLToPath(new URL('../..', import.meta.url))

export interface Document {
  /** Below the project, with slashes. */
  path: string
  text: string
}

const patterns = ['*.md', '{docs,src,data,db,bench,bin,test}/**/*.md']

/** Every document that comes with the project. */
export const readDocuments = (): Document[] =>
  globSync(patterns, { cwd: project })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(project, path), 'utf8') }))

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, it = '']) => it.replace(/\s+/g, ' '))

const fences = /^( *)```[\s\S]*?^\1```$/gm

/** Addresses of links and pictures. */
export const linksIn = (text: string): string[] =>
  found(text.replace(fences, ''), /\]\(([^)\s]+)[^)]*\)/g)

/** What follows `#` in a link to each heading, as GitHub makes it. */
export const anchorsIn = (text: string): string[] =>
  found(text.replace(fences, ''), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** What is set in bold. */
export const namesIn = (text: string): string[] => found(text, /\*\*([^*]+)\*\*/g)

/** What is set as code inside a line: keys, commands, names of settings. */
export const codesIn = (text: string): string[] => found(text.replace(fences, ''), /`([^`\n]+)`/g)

const isMark = (character: string): boolean => /[\p{P}\p{S}]/u.test(character)
const isGap = (character: string): boolean => /^\s?$/u.test(character)

/**
 * Bold that a reader would see as asterisks. A mark inside bold, as `…**` , opens or closes it only where a
 * blank or another mark stands outside; Chinese has no blanks there.
 * Source: CommonMark 0.31, "Emphasis and strong emphasis", flanking runs.
 */
export const brokenBold = (text: string): string[] =>
  [...text.matchAll(/(.?)\*\*([^*]+)\*\*(.?)/gu)].flatMap(
    ([all, before = '', it = '', after = '']) => {
      const closesUp = (inside: string, outside: string) =>
        !isGap(inside) && (!isMark(inside) || isGap(outside) || isMark(outside))
      const letters = Array.from(it)
      const holds = closesUp(letters[0] ?? '', before) && closesUp(letters.at(-1) ?? '', after)
      return holds ? [] : [all]
    },
  )
