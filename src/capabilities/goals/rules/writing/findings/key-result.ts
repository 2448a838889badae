import { isOwnEffort, type KeyResultTraits, strongestOf } from '../judging/key-result.ts'
import type { Quantity, Reading } from '../reading/reading.ts'
import type { Note } from './notes.ts'
import { phraseOf } from './objective.ts'

/** What there is to say about the words of a key result, in the order of what mends most. */
export const keyResultNotes = (
  reading: Reading,
  traits: KeyResultTraits,
  isGood: boolean,
): Note[] => {
  const strongest = strongestOf(reading.quantities)
  const number = strongest?.span ?? reading.extent
  const counted = strongest?.phrase ?? reading.extent
  const head = reading.head?.span ?? reading.extent
  const phrase = phraseOf(reading)
  const notes: Note[] = []
  const note = (one: Note, holds: boolean) => {
    if (holds) notes.push(one)
  }
  const hasProof = traits.isWhole || traits.isAttested || traits.isMilestone
  note(
    { rule: 'K2', severity: 'E', span: phrase, code: 'result-has-no-number' },
    traits.evidence === 'none' && !hasProof,
  )
  note(
    { rule: 'K2', severity: 'E', span: number, code: 'result-is-bare' },
    traits.isBare && !isGood,
  )
  note(
    { rule: 'K3', severity: 'E', span: number, code: 'result-does-not-move' },
    strongest !== null && strongest.from !== null && strongest.from === strongest.value,
  )
  note(
    { rule: 'K3', severity: 'E', span: number, code: 'result-moves-back' },
    strongest !== null && runsBack(reading, strongest),
  )
  note(
    { rule: 'K9', severity: 'W', span: counted, code: 'result-counts-efforts' },
    traits.evidence === 'performed',
  )
  note(
    { rule: 'K9', severity: 'W', span: counted, code: 'result-counts-deliveries' },
    traits.evidence === 'produced' && !isGood,
  )
  note(
    { rule: 'K9', severity: 'W', span: head, code: 'result-is-effort' },
    traits.isEffort && !(strongest && isOwnEffort(strongest.evidence)),
  )
  note(
    { rule: 'K9', severity: 'W', span: head, code: 'result-is-delivery' },
    traits.isDelivery &&
      !traits.isMilestone &&
      !(strongest && isOwnEffort(strongest.evidence)) &&
      !isGood,
  )
  note(
    { rule: 'K3', severity: 'W', span: counted, code: 'result-is-unclear' },
    traits.evidence === 'unclear' && !isGood,
  )
  note(
    { rule: 'K10', severity: 'W', span: reading.vague[0] ?? head, code: 'result-is-vague' },
    traits.isVague && !isGood,
  )
  note({ rule: 'K14', severity: 'H', span: head, code: 'result-is-upkeep' }, traits.isUpkeep)
  note(
    { rule: 'K9', severity: 'H', span: phrase, code: 'result-is-milestone' },
    traits.isMilestone && isGood,
  )
  note(
    { rule: 'K12', severity: 'H', span: counted, code: 'result-covers-work' },
    traits.evidence === 'covered',
  )
  if (!isGood && notes.every(({ severity }) => severity === 'H'))
    notes.push({ rule: 'K2', severity: 'E', span: phrase, code: 'result-has-no-number' })
  return notes
}

/** "Increase … from 50 to 40" and "reduce … from 3 to 5". */
const runsBack = ({ head }: Reading, { from, value }: Quantity): boolean =>
  from !== null &&
  value !== null &&
  ((head?.deed === 'raise' && !head.stated && value < from) ||
    (head?.deed === 'lower' && value > from))
