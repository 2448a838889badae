import { isObject, type JsonObject } from '../json.ts'
import { listOf, numberIn, textIn } from './source.ts'

/** A check-in that is taken out of the sample's file, to be recorded as on its day. */
export interface Withheld {
  /** The key result by its id in the file. */
  readonly keyResult: string
  readonly at: string
  readonly value: number | null
  readonly progress: number | null
  readonly confidence: number | null
}

/** Takes the check-ins from a moment on out of a file; the latest come last. */
export function withhold(
  file: JsonObject,
  from: string,
): { file: JsonObject; withheld: Withheld[] } {
  const withheld: Withheld[] = []
  const objectives = listOf(file, 'objectives').map((objective) => ({
    ...objective,
    keyResults: listOf(objective, 'keyResults').map((keyResult) => {
      const { checkIns: _, ...rest } = keyResult
      const all = listOf(keyResult, 'checkIns')
      const kept = all.filter((checkIn) => (textIn(checkIn, 'at') ?? '') < from)
      for (const checkIn of all)
        if (!kept.includes(checkIn)) withheld.push(asWithheld(keyResult, checkIn))
      return kept.length > 0 ? { ...rest, checkIns: kept } : rest
    }),
  }))
  const inOrder = withheld.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return { file: { ...file, objectives: objectives.filter(isObject) }, withheld: inOrder }
}

const asWithheld = (keyResult: JsonObject, checkIn: JsonObject): Withheld => ({
  keyResult: textIn(keyResult, 'id') ?? '',
  at: textIn(checkIn, 'at') ?? '',
  value: numberIn(checkIn, 'value'),
  progress: numberIn(checkIn, 'progress'),
  confidence: numberIn(checkIn, 'confidence'),
})
