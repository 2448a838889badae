import type { JsonObject } from '../json.ts'
import { textIn } from './source.ts'

/** Words by which a title speaks of something that is not there yet. */
const isNew =
  /next generation|groundwork|pilot|establish|develop|new |problems|re-architect|acquisition|capabilit|learn@/i

const categories: readonly [category: string, words: RegExp][] = [
  ['revenue', /iacv|acv|pipeline|revenue|sales|demand|campaign|abm|partner|forecast/i],
  ['user', /customer|user|product|ux|ui |availability|gitlab\.com|community|heroes|expectations/i],
  ['capability', /team|hir|onboard|mentor|train|enable|learn|strategy|coach|talent|culture/i],
]

/** What somebody has promised, and not merely reaches for. */
const isPromise =
  /\bensure|maintain|issue financial|complete |compliance|public company|\bdeliver |according to plan/i

/** The source says none of them: all are made up from the words of the title. */
export function natureOf(objective: JsonObject): {
  nature: string
  category: string
  commitment: string
} {
  const title = textIn(objective, 'title') ?? ''
  const found = categories.find(([, words]) => words.test(title))
  return {
    nature: isNew.test(title) ? 'innovation' : 'growth',
    category: found?.[0] ?? 'efficiency',
    commitment: isPromise.test(title) ? 'committed' : 'aspirational',
  }
}
