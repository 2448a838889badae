import { endOfDay } from '#kernel/end-of-day.ts'
import type { WriteContext } from '#platform/contract/implementation.ts'
import { checkInRecord } from '../../actions/take-reading.ts'
import type { CheckIn } from '../../store/kinds.ts'
import type { MetricValue } from '../store/kinds.ts'

interface Drawn {
  readonly keyResultId: string
  readonly value: MetricValue
  readonly corrects: string | null
  readonly timeZone: string
}

/** A value stands at the end of its day, or now while the day goes on. */
const momentOf = (day: string, timeZone: string, now: Date): Date => {
  const end = endOfDay(timeZone, day)
  return end < now ? end : now
}

/** The check-in a value makes: by whoever entered it, of the value alone. */
export function drawnCheckIn(
  { newId, now }: Pick<WriteContext, 'newId' | 'now'>,
  { keyResultId, value, corrects, timeZone }: Drawn,
): CheckIn {
  const at = momentOf(value.day, timeZone, now).toISOString()
  return {
    ...checkInRecord(newId(), keyResultId, { value: value.value, at }, { now, authorId: '' }),
    authorId: value.authorId,
    correctsId: corrects,
    metricValueId: value.id,
    isSimulated: value.isSimulated,
  }
}
