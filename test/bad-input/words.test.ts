import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describedCapabilities } from '#app/description.ts'
import { productWords } from '#platform/http/problem.ts'

const words = productWords(describedCapabilities())
const root = join(import.meta.dirname, '../../src')

const sources = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => !/[/\\](web|ui|messages)[/\\]/.test(file))

/** Texts that look like a code of ours, such as `goals.cycle_not_found`, wherever they are written. */
const codesIn = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /'((?:request|field|identity|workspace|structure|goals)\.[a-z]+(?:_[a-z]+)+)'/g,
    ),
  ].map(([, code = '']) => code)

const codes = [...new Set(sources.flatMap(codesIn))].toSorted()
const declared = describedCapabilities().flatMap(({ implementations }) =>
  implementations.flatMap(({ operation }) => operation.errors),
)

it('finds the codes where they are written', () => {
  expect(codes.length).toBeGreaterThan(100)
  expect(codes).toContain('goals.cycle_not_found')
})

it.each([...new Set([...codes, ...declared])])('%s has words in both languages', (code) => {
  const said = (['en', 'zh-CN'] as const).map((locale) => words[locale][code]?.({}) ?? '')
  expect(said.every((text) => text.length > 3)).toBe(true)
  expect(said[1]).toMatch(/\p{Script=Han}/u)
})
