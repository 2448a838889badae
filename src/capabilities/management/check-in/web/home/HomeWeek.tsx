import { Link } from 'wouter'
import { useOwedBeside } from '#capabilities/goals/web/home/owed-beside.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { getOwedWeek } from '../../contract.ts'
import { HandoverLine } from '../handover/HandoverLine.tsx'
import { RiskLine } from '../risks/RiskLine.tsx'

/** What of the week waits: risks to answer, check-ins for others, meetings under way. */
export default function HomeWeek() {
  const words = useMessages('checkIn')
  const { data, error } = useRead<typeof getOwedWeek>('management.getOwedWeek', {})
  useOwedBeside(
    error ? 0 : data && data.risks.length + data.meetings.length + data.dueForOthers.length,
  )
  if (!data) return null
  const { risks, handovers, dueForOthers, meetings } = data
  if (risks.length + handovers.length + meetings.length === 0) return null
  const start = (href: string, text: string, press: string) => (
    <li key={href + text} className="flex min-h-10 items-center gap-3 border-b border-line py-1">
      <span className="min-w-0 flex-1 text-base">{text}</span>
      <Link href={href} className={buttonClass('secondary', 's')}>
        {press}
      </Link>
    </li>
  )
  return (
    <section aria-labelledby="home-week" className="flex flex-col gap-2">
      <h2 id="home-week" className="text-lg font-semibold">
        {words.home.title}
      </h2>
      <ul>
        {meetings.map(({ id, unit }) =>
          start(
            `/units/${unit.id}/meeting/${id}`,
            words.home.meeting(unit.name ?? ''),
            words.home.join,
          ),
        )}
        {dueForOthers.map(({ person, due }) =>
          start('/check-in', words.handover.due(due, person.name ?? ''), words.handover.start),
        )}
        {handovers.map((one) => (
          <HandoverLine key={one.id} handover={one} />
        ))}
      </ul>
      {risks.length > 0 && (
        <div>
          <h3 className="text-sm font-semibold text-ink-soft">{words.risk.owed}</h3>
          <ul>
            {risks.map((risk) => (
              <RiskLine key={risk.id} risk={risk} />
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
