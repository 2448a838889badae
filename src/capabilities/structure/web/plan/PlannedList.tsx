import { Link } from 'wouter'
import { useWrite } from '#platform/web/use-write.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { useToast } from '#ui/Toasts.tsx'
import type { PlannedChange, withdrawChange } from '../../contract.ts'
import { PlannedFields } from './PlannedFields.tsx'

type PlannedListProps = {
  planned: readonly PlannedChange[]
  /** An address that shows the day of a change. */
  dayHref: (change: PlannedChange) => string
}

/** What will change and when; what has not happened yet can be taken back. */
export function PlannedList({ planned, dayHref }: PlannedListProps) {
  const { plan, words } = useMessages('structure')
  const format = useFormat()
  const toast = useToast()
  const withdraw = useWrite<typeof withdrawChange>('structure.withdrawChange', {
    invalidates: ['structure.'],
    onDone: () => toast({ text: plan.withdrawn }),
  })
  if (planned.length === 0) return <p className="text-base text-ink-soft">{plan.none}</p>
  return (
    <ol className="flex flex-col">
      {planned.map((change) => {
        const name = change.name ?? words.untitled
        const { kind } = change
        return (
          <li
            key={`${kind}-${change.id}-${change.on}-${change.what}`}
            className="flex flex-col gap-1 border-t border-line py-3 first:border-t-0"
          >
            <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1">
              <Link href={dayHref(change)} className={linkClass('text', 'text-sm tabular')}>
                {format.date(change.on)}
              </Link>
              <Badge>{plan.kind[kind]}</Badge>
              <span className="order-last w-full text-base font-medium">
                {plan.what[change.what](name)}
              </span>
              {change.mayWithdraw && (
                <Button
                  size="s"
                  className="ml-auto"
                  aria-label={plan.withdrawOf(name)}
                  busy={withdraw.busy}
                  onClick={() =>
                    withdraw.run({ kind, id: change.id, version: change.version, on: change.on })
                  }
                >
                  {plan.withdraw}
                </Button>
              )}
            </div>
            <PlannedFields fields={change.fields} />
          </li>
        )
      })}
    </ol>
  )
}
