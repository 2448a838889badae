import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import { useEffect, useState } from 'react'
import { useMe, useMemberName } from '#capabilities/goals/web/goal/use-members.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import type { MeetingPage } from '../../contract.ts'
import { AgendaPage } from './AgendaPage.tsx'
import { MeetingEnd } from './MeetingEnd.tsx'
import { useTurn } from './use-turn.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [role=radio], dialog') !== null

/** The page that is open: everybody's while they follow, one's own otherwise. */
export function MeetingStage({ page }: { page: MeetingPage }) {
  const words = useMessages('checkIn').meeting
  const me = useMe()?.me.memberId
  const nameOf = useMemberName()
  const { turn } = useTurn(page)
  const { meeting, agenda } = page
  const isOver = meeting.endedAt !== null
  const leads = !isOver && meeting.ledBy === me && page.mayHold
  const [own, setOwn] = useState<number | null>(isOver ? agenda.length : null)
  const follows = !isOver && (leads || own === null)
  const place = Math.min(follows ? meeting.place : (own ?? meeting.place), agenda.length)
  const item = agenda[place]
  const go = (to: number) => {
    const next = Math.max(0, Math.min(to, agenda.length))
    if (next === place) return
    if (leads) turn({ place: next })
    else setOwn(next)
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.metaKey || event.ctrlKey || event.altKey) return
      if (event.key === 'ArrowRight' || event.key === 'PageDown') go(place + 1)
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') go(place - 1)
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  return (
    <>
      <main className="mx-auto flex w-full max-w-5xl flex-1 flex-col px-4 py-6 md:px-8 md:py-8">
        {item ? (
          <AgendaPage key={item.id} page={page} item={item} />
        ) : (
          <MeetingEnd page={page} leads={leads} />
        )}
      </main>
      <footer className="sticky bottom-0 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-surface px-4 py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] md:px-8">
        {!isOver && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
            <span>{leads ? words.youLead : words.leads(nameOf(meeting.ledBy))}</span>
            {!leads && (
              <SegmentedControl
                label={words.followLabel}
                value={own === null ? 'follow' : 'own'}
                options={[
                  { value: 'follow', label: words.following },
                  { value: 'own', label: words.alone },
                ]}
                onChange={(value) => setOwn(value === 'follow' ? null : place)}
              />
            )}
            {!leads && page.mayHold && (
              <Button size="s" kind="quiet" onClick={() => turn({ lead: true })}>
                {words.takeLead}
              </Button>
            )}
          </div>
        )}
        <nav aria-label={words.keys} className="ml-auto flex items-center gap-2">
          <span aria-live="polite" className="tabular text-sm text-ink-soft">
            {item ? words.place(place + 1, agenda.length) : words.endPage}
          </span>
          <Button
            disabled={place === 0}
            icon={<ArrowLeft size={16} aria-hidden="true" />}
            aria-keyshortcuts="ArrowLeft"
            onClick={() => go(place - 1)}
          >
            <span className="max-sm:sr-only">{words.previous}</span>
          </Button>
          <Button
            kind="primary"
            disabled={!item}
            icon={<ArrowRight size={16} aria-hidden="true" />}
            aria-keyshortcuts="ArrowRight"
            onClick={() => go(place + 1)}
          >
            <span className="max-sm:sr-only">{words.next}</span>
          </Button>
        </nav>
      </footer>
    </>
  )
}
