import type { CalendarDate } from '#kernel/calendar.ts'
import type { Organisation } from '../../contract.ts'
import type { Step } from './plan-step.ts'

export type StepFormProps = {
  on: CalendarDate
  /** As the steps so far would leave it: what a step makes, the next one can use. */
  organisation: Organisation | undefined
  onAdd: (step: Step) => void
}
