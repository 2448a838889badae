import type { Direction } from '../rules/change.ts'
import type { Rhythm } from '../rules/staleness.ts'

// Metrics made up for the sample: nothing of them was published. Their values follow from a start, an
// end and a wobble, and are marked as simulated.

export interface ChosenMetric {
  readonly name: string
  readonly unitOfMeasure: string
  readonly direction: Direction
  readonly definition: string
  readonly rhythm: Rhythm
  /** The unit that keeps it, as the source names it. */
  readonly unit: string
  /** A year ago, and now. */
  readonly from: number
  readonly to: number
  readonly wobble: number
  readonly decimals: number
  /** What the last values are instead. */
  readonly ends?: readonly number[]
  /** What the quarter under way watches it for. */
  readonly watch?: { readonly floor: number | null; readonly ceiling: number | null }
  /** A key result that draws on it, of the visitor's objective whose title begins so. */
  readonly drawnBy?: {
    readonly objective: string
    readonly title: string
    readonly type: 'increase' | 'decrease'
    readonly target: number
  }
}

export const metrics: readonly ChosenMetric[] = [
  {
    name: 'Availability of the hosted service',
    unitOfMeasure: '%',
    direction: 'up',
    definition: 'Minutes of the week in which pages were answered within a second.',
    rhythm: 'weekly',
    unit: 'engineering',
    from: 99.9,
    to: 99.96,
    wobble: 0.02,
    decimals: 2,
    ends: [99.93, 99.9, 99.84],
    watch: { floor: 99.9, ceiling: null },
  },
  {
    name: 'Questions answered within a day',
    unitOfMeasure: '%',
    direction: 'up',
    definition: 'Of the questions customers sent in the week, by the clock of the office asked.',
    rhythm: 'weekly',
    unit: 'support',
    from: 79,
    to: 88,
    wobble: 1.6,
    decimals: 1,
    watch: { floor: 80, ceiling: null },
  },
  {
    name: 'Working days to close the books',
    unitOfMeasure: 'days',
    direction: 'down',
    definition: 'From the end of the month until its figures change no more.',
    rhythm: 'monthly',
    unit: 'finance',
    from: 16,
    to: 11.5,
    wobble: 0.5,
    decimals: 0,
    drawnBy: {
      objective: 'Issue Financial Statements',
      title: 'Close the books within ten working days',
      type: 'decrease',
      target: 10,
    },
  },
  {
    name: 'Spending that had an order first',
    unitOfMeasure: '%',
    direction: 'up',
    definition: 'Of all invoices of the week, by their amount.',
    rhythm: 'weekly',
    unit: 'finance',
    from: 54,
    to: 80,
    wobble: 2.2,
    decimals: 1,
    watch: { floor: 65, ceiling: null },
    drawnBy: {
      objective: 'Improve purchasing function',
      title: 'Nine of ten dollars are spent with an order first',
      type: 'increase',
      target: 90,
    },
  },
  {
    name: 'People who leave within their first year',
    unitOfMeasure: '%',
    direction: 'down',
    definition: 'Of those who joined in the twelve months before.',
    rhythm: 'monthly',
    unit: 'people',
    from: 11.4,
    to: 8.6,
    wobble: 0.4,
    decimals: 1,
    watch: { floor: null, ceiling: 12 },
  },
]
