import { type ObjectiveTraits, severalOf, targetsOf } from '../judging/objective.ts'
import type { Reading } from '../reading/reading.ts'
import type { Span } from '../words.ts'
import { type Candidate, holding, type Note } from './notes.ts'

/** What there is to say about the words of an objective, in the order of what mends most. */
export const objectiveNotes = (
  reading: Reading,
  traits: ObjectiveTraits,
  isGood: boolean,
): Note[] => {
  const whole = phraseOf(reading)
  const head = reading.head?.span ?? reading.extent
  const target = targetsOf(reading)[0]?.span ?? whole
  const several = severalOf(reading) ?? whole
  const isTask = traits.isTask && !traits.hasTarget && !isGood
  const isTaskWithAim = traits.isTaskWithAim && !traits.hasTarget && !isGood
  const candidates: readonly Candidate[] = [
    [traits.hasTarget, 'O10', 'H', target, 'objective-has-target'],
    [isTask, 'O10', 'H', whole, 'objective-is-task'],
    [traits.isUpkeep, 'O5', 'W', head, 'objective-is-upkeep'],
    [traits.isBareMetric && !isGood, 'O10', 'H', whole, 'objective-is-metric'],
    [traits.isEmpty && !isGood, 'O6', 'H', whole, 'objective-is-empty'],
    [traits.isSeveral, 'O8', 'H', several, 'objective-is-several'],
    [traits.isLong, 'O8', 'H', reading.extent, 'objective-is-long'],
    [isTaskWithAim, 'O10', 'H', head, 'objective-is-task-with-aim'],
  ]
  const notes = holding(candidates)
  const isUnexplained = !isGood && notes.length === 0
  return isUnexplained ? holding([[true, 'O6', 'H', whole, 'objective-is-empty']]) : notes
}

/** From the verb to the end of what it is about, so that the message can quote it. */
export const phraseOf = ({ head, extent, purpose }: Reading): Span => {
  const from = head && !head.stated ? head.span[0] : extent[0]
  const to = purpose && purpose[0] > from ? purpose[0] : extent[1]
  return from < to ? [from, to] : extent
}
