import MapIcon from 'lucide-react/icons/network'
import { useEffect, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { AsOf } from '#capabilities/structure/web/as-of.ts'
import { isCalendarDate } from '#kernel/calendar.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import type { StrategyPageAnswer } from '../../contract.ts'
import { Capabilities } from './Capabilities.tsx'
import { DirectionDialog } from './DirectionDialog.tsx'
import { Directions } from './Directions.tsx'
import { EmptyStrategy } from './EmptyStrategy.tsx'
import { HistorySheet } from './HistorySheet.tsx'
import { Purpose } from './Purpose.tsx'
import { Summary } from './Summary.tsx'

type StrategyViewProps = {
  answer: StrategyPageAnswer
  /** The past day that is read. */
  day: string | undefined
  asOf: AsOf
}

const isEmpty = ({ vision, mission, capabilities, directions }: StrategyPageAnswer): boolean =>
  !vision && !mission && capabilities.length === 0 && directions.length === 0

/** From why one is there to what was chosen and what carries it. */
export function StrategyView({ answer, day, asOf }: StrategyViewProps) {
  const words = useMessages('strategy').page
  const [asked, setAsked] = useState<'direction' | 'history' | null>(null)
  const may = answer.may.change && day === undefined
  const empty = isEmpty(answer)
  useSoughtPlace()
  const add = () => setAsked('direction')
  return (
    <article className="pb-20">
      <PageHeader
        title={words.title}
        actions={
          answer.firstDay !== null && (
            <>
              <div className="w-36">
                <DateField
                  key={asOf.day}
                  aria-label={words.asOf}
                  value={asOf.day}
                  min={answer.firstDay}
                  max={asOf.today}
                  onChange={(next) => isCalendarDate(next) && asOf.setOn(next)}
                />
              </div>
              <Button onClick={() => setAsked('history')}>{words.history}</Button>
              <Link href="/strategy/map" className={buttonClass()}>
                <MapIcon size={15} aria-hidden="true" />
                {words.map}
              </Link>
              {may && !empty && (
                <Button kind="primary" onClick={add}>
                  {words.addDirection}
                </Button>
              )}
            </>
          )
        }
      />
      {day !== undefined && <PastBand day={day} onToday={() => asOf.setOn(undefined)} />}
      {empty && <EmptyStrategy may={may} isPast={day !== undefined} onAdd={add} />}
      {!empty && (
        <div className="grid gap-x-14 gap-y-8 px-4 pt-4 md:px-8 xl:grid-cols-[minmax(0,1fr)_18rem]">
          <div className="flex min-w-0 max-w-[46rem] flex-col gap-12">
            <Purpose answer={answer} may={may} />
            <Capabilities capabilities={answer.capabilities} may={may} />
            <Directions answer={answer} may={may} onAdd={add} />
          </div>
          <Summary answer={answer} isPast={day !== undefined} />
        </div>
      )}
      {asked === 'direction' && <DirectionDialog onClose={() => setAsked(null)} />}
      {asked === 'history' && (
        <HistorySheet mayUndo={may} onClose={() => setAsked(null)} title={words.title} />
      )}
    </article>
  )
}

/** Brings what the address names into sight, e.g. a direction found by search. */
const useSoughtPlace = (): void => {
  const [search] = useSearchParams()
  const at = search.get('at')
  useEffect(() => {
    if (at === null) return
    const place = document.getElementById(`direction-${at}`) ?? document.getElementById(at)
    place?.scrollIntoView({ block: 'start' })
  }, [at])
}

/** Says that another day than today is shown, and leads back. */
function PastBand({ day, onToday }: { day: string; onToday: () => void }) {
  const words = useMessages('strategy').page
  const format = useFormat()
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-y border-accent-line bg-accent-soft px-4 py-1.5 text-sm text-accent md:px-8"
    >
      <span>{words.pastBand(format.date(day, 'long'))}</span>
      <Button size="s" onClick={onToday}>
        {words.today}
      </Button>
    </div>
  )
}
