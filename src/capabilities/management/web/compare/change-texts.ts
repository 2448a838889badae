import type { Format } from '#ui/format.ts'
import type { GoalChanged } from '../../contract.ts'
import type { Messages } from '../messages/en.ts'

type Words = Messages['compare']
type Side = NonNullable<GoalChanged['before']>
type Measure = NonNullable<Side['measure']>

const promised = ['type', 'unitOfMeasure', 'start', 'target', 'lower', 'upper', 'dueOn'] as const

/** What changed about a goal in words and figures, one text for each; its status is drawn. */
export function changeTexts(
  { changes, before, after, linksAdded, linksRemoved }: GoalChanged,
  words: Words,
  types: Readonly<Record<string, string>>,
  format: Format,
): string[] {
  if (!before || !after) return []
  const texts: string[] = []
  const fromTo = (was: string, is: string) => words.fromTo(was, is)
  if (changes.includes('reworded')) texts.push(words.wasCalled(before.title))
  if (changes.includes('retargeted'))
    texts.push(...targetTexts(before.measure, after.measure, words, types, format))
  if (changes.includes('progress')) {
    const share = (value: number | null) => (value === null ? words.unknown : format.percent(value))
    texts.push(`${words.kinds.progress} ${fromTo(share(before.progress), share(after.progress))}`)
  }
  for (const name of ['confidence', 'score'] as const) {
    const number = (value: number | null) => (value === null ? words.none : format.number(value))
    if (changes.includes(name))
      texts.push(`${words.kinds[name]} ${fromTo(number(before[name]), number(after[name]))}`)
  }
  const link = ({ kind, title }: GoalChanged['linksAdded'][number]) =>
    [words.linkKinds[kind] ?? kind, title ?? words.goneEnd] as const
  texts.push(...linksAdded.map((one) => words.linkAdded(...link(one))))
  texts.push(...linksRemoved.map((one) => words.linkRemoved(...link(one))))
  return texts
}

function targetTexts(
  before: Measure | null,
  after: Measure | null,
  words: Words,
  types: Readonly<Record<string, string>>,
  format: Format,
): string[] {
  if (!before || !after) return []
  const said = (measure: Measure, name: (typeof promised)[number]): string => {
    const value = measure[name]
    if (value === null) return words.none
    if (name === 'dueOn') return format.date(String(value))
    if (name === 'type') return types[String(value)] ?? String(value)
    return typeof value === 'number' ? format.measure(value, measure.unitOfMeasure) : String(value)
  }
  return promised
    .filter((name) => before[name] !== after[name])
    .map((name) => `${words.fields[name]} ${words.fromTo(said(before, name), said(after, name))}`)
}
