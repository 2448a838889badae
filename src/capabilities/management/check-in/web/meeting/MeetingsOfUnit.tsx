import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { Badge } from '#ui/Badge.tsx'
import { Button, buttonClass } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { listMeetings, MeetingList } from '../../contract.ts'
import { StartMeeting } from './StartMeeting.tsx'

const few = 3

/** The team check-ins of a unit, and the way into a new one. */
export function MeetingsOfUnit({ id }: { id: string; on: string | undefined }) {
  const words = useMessages('checkIn').meeting
  const [, navigate] = useLocation()
  const [limit, setLimit] = useState(few)
  const [asked, setAsked] = useState(false)
  const { data } = useRead<typeof listMeetings>(
    'management.listMeetings',
    { unitId: id, limit },
    { keep: true },
  )
  if (!data || (!data.mayHold && data.meetings.length === 0)) return null
  const hasOpen = data.meetings.some(({ endedAt }) => endedAt === null)
  return (
    <section aria-labelledby="meetings" className="border-b border-line py-5">
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-3 pb-2">
        <h2 id="meetings" className="text-lg font-semibold">
          {words.listTitle}
        </h2>
        {data.mayHold && !hasOpen && (
          <Button size="s" onClick={() => setAsked(true)}>
            {words.start}
          </Button>
        )}
      </div>
      {data.meetings.length === 0 && (
        <p className="max-w-[70ch] text-base text-ink-soft">{words.noneText}</p>
      )}
      <ul>
        {data.meetings.map((one) => (
          <Line key={one.id} meeting={one} unitId={id} />
        ))}
      </ul>
      {data.hasMore && (
        <Button
          kind="quiet"
          size="s"
          className="-ml-2"
          onClick={() => setLimit(Math.min(50, limit + 10))}
        >
          {words.more}
        </Button>
      )}
      {asked && (
        <StartMeeting
          unitId={id}
          onClose={() => setAsked(false)}
          onStarted={(meeting) => navigate(`/units/${id}/meeting/${meeting}`)}
        />
      )}
    </section>
  )
}

type LineProps = { meeting: MeetingList['meetings'][number]; unitId: string }

function Line({ meeting, unitId }: LineProps) {
  const words = useMessages('checkIn').meeting
  const format = useFormat()
  const { id, startedAt, endedAt, summary, present, decisions, isSimulated } = meeting
  const href = `/units/${unitId}/meeting/${id}`
  return (
    <li className="flex flex-col gap-1 border-t border-line py-2.5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link href={href} className={linkClass('quiet', 'font-medium')}>
          {endedAt === null
            ? words.startedOn(format.instant(startedAt))
            : words.heldOn(format.instant(startedAt))}
        </Link>
        {endedAt === null && <Badge tone="accent">{words.underWay}</Badge>}
        {isSimulated && <Badge tone="outline">{words.simulated}</Badge>}
        {present > 0 && <span className="text-sm text-ink-soft">{words.present(present)}</span>}
        {endedAt === null && (
          <Link href={href} className={buttonClass('primary', 's')}>
            {words.join}
          </Link>
        )}
      </p>
      {summary && (
        <p className="max-w-[70ch] text-base break-words whitespace-pre-line text-ink-soft">
          {summary}
        </p>
      )}
      {decisions.length > 0 && (
        <ul aria-label={words.decisions} className="list-disc pl-5 text-base">
          {decisions.map((one) => (
            <li key={one.id} className="max-w-[70ch] break-words">
              {one.body}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
