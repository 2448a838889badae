import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import { useOffline } from '#platform/web/connection.ts'
import { useCommands } from '#ui/commands.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { useCheckIn } from '../check-in/use-check-in.ts'
import type { HomeAnswer } from './answer.ts'
import { DueCheckIn, DueLine } from './DueCheckIn.tsx'
import { OwedAlignment } from './OwedAlignment.tsx'
import { OwedAnswers } from './OwedAnswers.tsx'
import { OwedChanges } from './OwedChanges.tsx'
import { ToMend } from './ToMend.tsx'

const OwedCarriers = lazy(() => import('../../alignment/web/carriers/OwedCarriers.tsx'))
const OwedAlarms = lazy(() => import('../../metrics/web/OwedAlarms.tsx'))

type OwedProps = {
  owed: HomeAnswer['owed']
  /** Address of every goal of mine. */
  allHref: string
  /** Ids put off on this visit; they stand last. */
  later: readonly string[]
  onLater: (id: string) => void
}

const shownAtFirst = 5

/** One short list. The first check-in stands open; the next one takes its place. */
export function Owed({ owed, allHref, later, onLater }: OwedProps) {
  const words = useMessages('goals').home
  const offline = useOffline()
  const { save, busy } = useCheckIn()
  const [chosen, setChosen] = useState<string | null>(null)
  const [started, setStarted] = useState(0)
  const [all, setAll] = useState(false)
  const due = owed.checkIns.toSorted((a, b) => later.indexOf(a.id) - later.indexOf(b.id))
  const open = due.find(({ id }) => id === chosen) ?? due[0]
  const others = due.filter((row) => row !== open)
  const shown = all ? others : others.slice(0, shownAtFirst)
  useCommands(
    open
      ? [
          {
            id: 'home-check-in',
            label: words.checkInNow(open.title),
            group: words.title,
            keys: 'C',
            run: () => setStarted(started + 1),
          },
        ]
      : [],
  )
  return (
    <section aria-labelledby="owed" className="flex flex-col gap-4">
      <div className="flex min-h-8 items-center justify-between gap-3">
        <h2 id="owed" className="text-lg font-semibold">
          {words.owed}
        </h2>
        {open && (
          <Link href="/check-in" className={linkClass('text', 'text-sm')}>
            {words.checkInAll(owed.checkInsTotal)}
          </Link>
        )}
      </div>
      {owed.total === 0 && (
        <div className="border-l-2 border-on-track-line py-1 pl-4">
          <p className="font-medium">{words.clear}</p>
          <p className="text-ink-soft">{words.clearText}</p>
        </div>
      )}
      {open && (
        <DueCheckIn
          key={`${open.id}-${started}`}
          row={open}
          autoFocus={started > 0}
          busy={busy}
          offline={offline}
          onSave={(input, clear) => void save(input, clear)}
          onLater={
            others.length > 0
              ? () => {
                  setChosen(null)
                  onLater(open.id)
                }
              : undefined
          }
        />
      )}
      {shown.length > 0 && (
        <ul className="-mt-2 flex flex-col">
          {shown.map((row) => (
            <DueLine
              key={row.id}
              row={row}
              onStart={() => {
                setChosen(row.id)
                setStarted(started + 1)
              }}
            />
          ))}
        </ul>
      )}
      {others.length > shown.length && (
        <button
          type="button"
          onClick={() => setAll(true)}
          className="-mt-3 self-start rounded-s py-1 text-sm text-ink-soft hover:text-ink"
        >
          {words.next(owed.checkInsTotal - 1 - shown.length)}
        </button>
      )}
      {all && owed.checkInsTotal > due.length && (
        <Link href={allHref} className={linkClass('text', '-mt-3 self-start py-1 text-sm')}>
          {words.shownOf(due.length, owed.checkInsTotal)}
        </Link>
      )}
      {owed.alarms.length > 0 && (
        <Suspense>
          <OwedAlarms alarms={owed.alarms} />
        </Suspense>
      )}
      {owed.carriers.goals.length > 0 && (
        <Suspense>
          <OwedCarriers carriers={owed.carriers} />
        </Suspense>
      )}
      <OwedAlignment asked={owed.alignment} />
      <OwedChanges changes={owed.changes} />
      <OwedAnswers mentions={owed.mentions} dependencies={owed.dependencies} />
      <ToMend rows={owed.toMend} total={owed.toMendTotal} allHref={allHref} />
    </section>
  )
}
