import { useMessages } from '#ui/i18n.tsx'
import type { AgendaItem, MeetingPage } from '../../contract.ts'
import { RiskList } from '../risks/RiskList.tsx'
import { WeekNoteView } from '../weeks/WeekNoteView.tsx'
import { AgendaGoal } from './AgendaGoal.tsx'
import { MeetingNotes } from './MeetingNotes.tsx'

/** One page in letters that a room can read. */
export function AgendaPage({ page, item }: { page: MeetingPage; item: AgendaItem }) {
  const words = useMessages('checkIn').meeting
  const isPerson = page.meeting.arrangement === 'person'
  const isOpen = page.meeting.endedAt === null
  if (item.title === null) return <p className="m-auto text-lg text-ink-soft">{words.hidden}</p>
  return (
    <article className="flex flex-col gap-8 min-[1600px]:[zoom:1.3]">
      {isPerson && <h2 className="text-xl font-semibold md:text-2xl">{item.title}</h2>}
      {item.goals.length === 0 && <p className="text-md text-ink-soft">{words.noGoals}</p>}
      {item.goals.map((goal) => (
        <AgendaGoal key={goal.row.id} goal={goal} isPart={isPerson} isOpen={isOpen} />
      ))}
      {(item.risks.length > 0 || (isOpen && item.goals.length > 0)) && (
        <RiskList
          risks={item.risks}
          goals={isOpen ? item.goals.map(({ row }) => row) : []}
          me={null}
          ofOne={!isPerson}
          heading="h3"
        />
      )}
      {item.week && (
        <section>
          <h3 className="text-lg font-semibold">{words.said}</h3>
          <WeekNoteView note={item.week} />
        </section>
      )}
      <MeetingNotes page={page} aboutId={item.id} />
    </article>
  )
}
