import { isOwnEffort, type KeyResultTraits, strongestOf } from '../judging/key-result.ts'
import type { Quantity, Reading } from '../reading/reading.ts'
import { type Candidate, holding, type Note } from './notes.ts'
import { phraseOf } from './objective.ts'

/** What there is to say about the words of a key result, in the order of what mends most. */
export const keyResultNotes = (
  reading: Reading,
  traits: KeyResultTraits,
  isGood: boolean,
): Note[] => {
  const { evidence } = traits
  const strongest = strongestOf(reading.quantities)
  const number = strongest?.span ?? reading.extent
  const counted = strongest?.phrase ?? reading.extent
  const head = reading.head?.span ?? reading.extent
  const vague = reading.vague[0] ?? head
  const whole = phraseOf(reading)
  const isCount = strongest !== null && isOwnEffort(strongest.evidence)
  const isProven = traits.isWhole || traits.isAttested || traits.isMilestone
  const isProduced = evidence === 'produced' && !isGood
  const isDelivery = traits.isDelivery && !traits.isMilestone && !isCount && !isGood
  const candidates: readonly Candidate[] = [
    [evidence === 'none' && !isProven, 'K2', 'E', whole, 'result-has-no-number'],
    [traits.isBare && !isGood, 'K2', 'E', number, 'result-is-bare'],
    [strongest !== null && standsStill(strongest), 'K3', 'E', number, 'result-does-not-move'],
    [strongest !== null && runsBack(reading, strongest), 'K3', 'E', number, 'result-moves-back'],
    [evidence === 'performed', 'K9', 'W', counted, 'result-counts-efforts'],
    [isProduced, 'K9', 'W', counted, 'result-counts-deliveries'],
    [traits.isEffort && !isCount, 'K9', 'W', head, 'result-is-effort'],
    [isDelivery, 'K9', 'W', head, 'result-is-delivery'],
    [traits.isMilestone && !isCount, 'K9', isGood ? 'H' : 'W', whole, 'result-is-milestone'],
    [evidence === 'unclear' && !isGood, 'K3', 'W', counted, 'result-is-unclear'],
    [traits.isVague && !isGood, 'K10', 'W', vague, 'result-is-vague'],
    [traits.isUpkeep, 'K14', 'H', head, 'result-is-upkeep'],
    [evidence === 'covered', 'K12', 'H', counted, 'result-covers-work'],
  ]
  const notes = holding(candidates)
  const isUnexplained = !isGood && notes.every(({ severity }) => severity === 'H')
  return isUnexplained
    ? [...holding([[true, 'K2', 'E', whole, 'result-has-no-number']]), ...notes]
    : notes
}

const standsStill = ({ from, value }: Quantity): boolean => from !== null && from === value

/** "Increase … from 50 to 40" and "reduce … from 3 to 5". */
const runsBack = ({ head }: Reading, { from, value }: Quantity): boolean =>
  from !== null &&
  value !== null &&
  ((head?.deed === 'raise' && !head.stated && value < from) ||
    (head?.deed === 'lower' && value > from))
