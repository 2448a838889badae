import { cx } from '#ui/cx.ts'
import type { GoalKind } from '../../contract.ts'
import { ObjectiveWriting } from '../../writing/web/objective/ObjectiveWriting.tsx'
import { Facts } from './Facts.tsx'
import { KeyResults } from './KeyResults.tsx'
import { Links } from './Links.tsx'
import type { ObjectiveSection } from './section.ts'
import { Talk } from './Talk.tsx'
import type { Ask, ObjectiveAnswer } from './types.ts'
import type { ObjectiveWrites } from './use-objective-writes.ts'
import { WorkLinks } from './WorkLinks.tsx'

/** Each line in its own form. */
const rewordIn =
  (answer: ObjectiveAnswer, ask: Ask) =>
  ({ kind, id }: { kind: GoalKind; id: string }): void => {
    const keyResult = answer.keyResults.find(({ row }) => row.id === id)
    if (kind === 'objective') ask({ do: 'edit' })
    else if (keyResult) ask({ do: 'edit-key-result', keyResult })
  }

type ObjectiveBodyProps = {
  answer: ObjectiveAnswer
  ask: Ask
  writes: ObjectiveWrites
  /** Facts stand beside the rest; in a side panel they follow it. */
  wide: boolean
  /** The key result the address names. */
  openKeyResult?: string | null
  /** Parts of other capabilities, beside the rest. */
  beside?: readonly ObjectiveSection[]
  /** The past day that is read. */
  asOf?: string | null
}

/** Everything about one objective, on its page and in the side panel. */
export function ObjectiveBody({
  answer,
  ask,
  writes,
  wide,
  openKeyResult,
  beside = [],
  asOf = null,
}: ObjectiveBodyProps) {
  return (
    <div
      className={cx(
        'grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8',
        wide && 'px-4 pt-3 pb-16 md:px-8 xl:grid-cols-[minmax(0,1fr)_19rem]',
      )}
    >
      <div className="flex min-w-0 max-w-4xl flex-col gap-8">
        {answer.description && (
          <p className="max-w-[70ch] text-md break-words whitespace-pre-line text-ink-soft">
            {answer.description}
          </p>
        )}
        <KeyResults answer={answer} ask={ask} writes={writes} openKeyResult={openKeyResult} />
        <Links answer={answer} ask={ask} writes={writes} />
        {wide && <Talk answer={answer} />}
      </div>
      <div className="flex min-w-0 flex-col gap-8">
        <Facts answer={answer} />
        {asOf === null && <ObjectiveWriting id={answer.row.id} onReword={rewordIn(answer, ask)} />}
        {beside.map((More, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the product joins them once, in one order
          <More key={at} id={answer.row.id} asOf={asOf} />
        ))}
        <WorkLinks answer={answer} ask={ask} writes={writes} />
      </div>
      {!wide && <Talk answer={answer} />}
    </div>
  )
}
