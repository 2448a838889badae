import type { Evidence, Quantity } from '../reading/reading.ts'
import type { Span } from '../words.ts'
import { type Bounded, boundedAmounts, pairOf } from './bounds.ts'
import type { PlacedVerb } from './clauses.ts'
import { countedNouns, countsEfforts } from './efforts.ts'
import { type Around, evidenceOf } from './evidence.ts'
import type { Token } from './tokens.ts'

/** Numbers of a sentence that measure something, each with what it shows. */
export const quantitiesOf = (
  tokens: readonly Token[],
  verbs: readonly PlacedVerb[],
  isTime: (at: number) => boolean,
): Quantity[] => {
  const found = boundedAmounts(tokens, isTime)
  const around = aroundIn(tokens, verbs)
  const quantities: Quantity[] = []
  found.forEach((one, index) => {
    const earlier = found[index - 1]
    const pair = earlier ? pairOf(tokens, earlier, one) : null
    if (!earlier || pair === null) {
      quantities.push(quantityFrom(one, evidenceOf(one, around(one)), null, around(one)))
      return
    }
    quantities.pop()
    const isChange = pair === 'change'
    const hasFrom = isChange && tokens[earlier.start - 1]?.word === 'from'
    const whole = { ...one, start: hasFrom ? earlier.start - 1 : earlier.start }
    const given = isChange ? whole : { ...whole, at: earlier.at, value: earlier.value }
    const isOwn =
      isChange && (one.value ?? 0) > (earlier.value ?? 0) && countsEfforts(earlier, tokens)
    const evidence = isOwn ? 'produced' : isChange ? 'moved' : 'ratio'
    quantities.push(quantityFrom(given, evidence, isChange ? earlier.value : null, around(one)))
  })
  return quantities
}

/** Looks up what governs a token; both tables are made in one pass. */
const aroundIn = (tokens: readonly Token[], verbs: readonly PlacedVerb[]) => {
  const placed = new Map(verbs.map((verb) => [verb.at, verb]))
  const before: (PlacedVerb | null)[] = []
  const after: (PlacedVerb | null)[] = []
  let last: PlacedVerb | null = null
  tokens.forEach(({ kind, text }, at) => {
    if (kind === 'mark' && /[.;:!?]/.test(text) && text !== ':') last = null
    before.push(last)
    last = placed.get(at) ?? last
  })
  let next: PlacedVerb | null = null
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const verb = placed.get(at)
    if (verb?.stated) next = verb
    if (/^[.;!?]$/.test(tokens[at]?.text ?? '')) next = null
    after[at] = next
  }
  return (one: Bounded): Around => ({
    tokens,
    governor: before[one.start] ?? null,
    following: after[one.end] ?? null,
  })
}

const quantityFrom = (
  one: Bounded,
  evidence: Evidence,
  from: number | null,
  { tokens, governor }: Around,
): Quantity => {
  const span: Span = [tokens[one.start]?.from ?? 0, tokens[one.end - 1]?.to ?? 0]
  const noun = countedNouns(tokens, one.end).at(-1)
  const isNear = governor !== null && one.start - governor.at <= 4
  return {
    span,
    phrase: [isNear ? (tokens[governor.at]?.from ?? span[0]) : span[0], noun?.to ?? span[1]],
    value: one.value,
    unit: one.unit,
    unitText: one.unitText,
    evidence,
    from,
    bound: one.bound,
    isChange: from === null && (one.preposition === 'by' || one.unit === 'multiple'),
  }
}
