import { useSearchParams } from 'wouter'

const parts = ['you', 'workspace', 'members', 'writing', 'jobs', 'data'] as const
export type Part = (typeof parts)[number]

/** Those that somebody finds something in. */
export const partsFor = (mayAdminister: boolean): readonly Part[] =>
  parts.filter((one) => mayAdminister || (one !== 'jobs' && one !== 'writing'))

/** The part of the settings that the address names. */
export const usePart = (): [Part, (part: Part) => void] => {
  const [query, setQuery] = useSearchParams()
  const asked = query.get('part')
  const part = parts.find((one) => one === asked) ?? 'you'
  return [part, (next) => setQuery({ part: next }, { replace: true })]
}
