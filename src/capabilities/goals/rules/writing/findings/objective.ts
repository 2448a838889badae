import { type ObjectiveTraits, severalOf, targetsOf } from '../judging/objective.ts'
import type { Reading } from '../reading/reading.ts'
import type { Span } from '../words.ts'
import type { Note } from './notes.ts'

/** What there is to say about the words of an objective, in the order of what mends most. */
export const objectiveNotes = (
  reading: Reading,
  traits: ObjectiveTraits,
  isGood: boolean,
): Note[] => {
  const head = reading.head?.span ?? reading.extent
  const phrase = phraseOf(reading)
  const notes: Note[] = []
  const note = (one: Note, holds: boolean) => {
    if (holds) notes.push(one)
  }
  const target = targetsOf(reading)[0]
  note(
    { rule: 'O10', severity: 'H', span: target?.span ?? phrase, code: 'objective-has-target' },
    traits.hasTarget,
  )
  note({ rule: 'O10', severity: 'H', span: phrase, code: 'objective-is-task' }, traits.isTask)
  note({ rule: 'O5', severity: 'W', span: head, code: 'objective-is-upkeep' }, traits.isUpkeep)
  note(
    { rule: 'O10', severity: 'H', span: phrase, code: 'objective-is-metric' },
    traits.isBareMetric && !isGood,
  )
  note(
    { rule: 'O6', severity: 'H', span: phrase, code: 'objective-is-empty' },
    traits.isEmpty && !isGood,
  )
  note(
    { rule: 'O8', severity: 'H', span: severalOf(reading) ?? phrase, code: 'objective-is-several' },
    traits.isSeveral,
  )
  note(
    { rule: 'O8', severity: 'H', span: reading.extent, code: 'objective-is-long' },
    traits.isLong,
  )
  note(
    { rule: 'O10', severity: 'H', span: head, code: 'objective-is-task-with-aim' },
    traits.isTaskWithAim && !isGood,
  )
  if (!isGood && notes.length === 0)
    notes.push({ rule: 'O6', severity: 'H', span: phrase, code: 'objective-is-empty' })
  return notes
}

/** From the verb to the end of what it is about, so that the message can quote it. */
export const phraseOf = ({ head, extent, purpose }: Reading): Span => {
  const from = head && !head.stated ? head.span[0] : extent[0]
  const to = purpose && purpose[0] > from ? purpose[0] : extent[1]
  return from < to ? [from, to] : extent
}
