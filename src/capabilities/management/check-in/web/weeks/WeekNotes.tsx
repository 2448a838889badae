import { useState } from 'react'
import { Link } from 'wouter'
import { useMe } from '#capabilities/goals/web/goal/use-members.ts'
import { addDays } from '#kernel/calendar.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Button, buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { listWeeks, WeekNote } from '../../contract.ts'
import { WeekNoteView } from './WeekNoteView.tsx'

const step = 3

type WeekNotesProps = { of: { personId: string } | { unitId: string }; named: boolean }

const planBefore = (notes: readonly WeekNote[], { person, week }: WeekNote) =>
  notes.find((one) => one.person.id === person.id && one.week === addDays(week, -7))?.plan

/** What somebody, or those of a unit, said of their weeks; the latest first. */
function WeekNotes({ of, named }: WeekNotesProps) {
  const words = useMessages('checkIn').week
  const [limit, setLimit] = useState(named ? step * 2 : step)
  const { data } = useRead<typeof listWeeks>(
    'management.listWeeks',
    { ...of, limit: limit + 1 },
    { keep: true },
  )
  const me = useMe()?.me.personId
  if (!data) return null
  const isMine = 'personId' in of && of.personId === me
  const hasThis = data.notes[0]?.week === data.thisWeek
  const shown = data.notes.slice(0, limit)
  if (shown.length === 0 && !isMine) return null
  return (
    <section aria-labelledby="weeks" className="border-b border-line py-5">
      <div className="flex min-h-8 items-center justify-between gap-3 pb-2">
        <h2 id="weeks" className="text-lg font-semibold">
          {words.title}
        </h2>
        {isMine && !hasThis && (
          <Link href="/check-in?week" className={buttonClass('secondary', 's')}>
            {words.write}
          </Link>
        )}
      </div>
      {shown.length === 0 && <p className="text-base text-ink-soft">{words.noneYet}</p>}
      {shown.map((note) => (
        <WeekNoteView
          key={note.id}
          note={note}
          named={named}
          planned={planBefore(data.notes, note)}
        />
      ))}
      {(data.hasMore || data.notes.length > limit) && (
        <Button
          kind="quiet"
          size="s"
          className="-ml-2"
          onClick={() => setLimit(Math.min(49, limit + step * 3))}
        >
          {words.more}
        </Button>
      )}
    </section>
  )
}

type SectionProps = { id: string; on: string | undefined }

export const WeeksOfPerson = ({ id }: SectionProps) => (
  <WeekNotes of={{ personId: id }} named={false} />
)

export const WeeksOfUnit = ({ id }: SectionProps) => <WeekNotes of={{ unitId: id }} named />
