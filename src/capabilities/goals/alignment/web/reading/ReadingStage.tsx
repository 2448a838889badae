import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import { useEffect } from 'react'
import type { OutputOf } from '#platform/contract/operation.ts'
import { usePrefetch } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { getObjective, listReading } from '../../../contract.ts'
import { ReadingEnd } from './ReadingEnd.tsx'
import { ReadingMarks } from './ReadingMarks.tsx'
import { ReadingPage } from './ReadingPage.tsx'

type ReadingAnswer = OutputOf<typeof listReading>
type ReadingStageProps = { answer: ReadingAnswer; at: number; onAt: (at: number) => void }

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** One objective at a time; the arrow keys turn the page, and after the last comes publishing. */
export function ReadingStage({ answer, at, onAt }: ReadingStageProps) {
  const words = useMessages('alignment').reading
  const prefetch = usePrefetch()
  const steps = answer.units.flatMap(({ unit, steps }) => steps.map((step) => ({ unit, step })))
  const place = Math.min(at, steps.length)
  const current = steps[place]
  const next = steps[place + 1]
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.metaKey || event.ctrlKey || event.altKey) return
      if (event.key === 'ArrowRight' || event.key === 'PageDown')
        onAt(Math.min(place + 1, steps.length))
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') onAt(Math.max(place - 1, 0))
      else return
      event.preventDefault()
    }
    addEventListener('keydown', turn)
    return () => removeEventListener('keydown', turn)
  }, [place, steps.length, onAt])
  useEffect(() => {
    if (next) prefetch<typeof getObjective>('goals.getObjective', { id: next.step.objectiveId })
  }, [next, prefetch])
  return (
    <>
      <div className="mx-auto flex w-full max-w-5xl flex-1 flex-col px-4 py-6 md:px-8 md:py-10">
        {current ? (
          <ReadingPage key={current.step.objectiveId} unit={current.unit} step={current.step} />
        ) : (
          <ReadingEnd answer={answer} onFirst={() => onAt(0)} />
        )}
      </div>
      <footer className="sticky bottom-0 flex flex-wrap items-center gap-2 border-t border-line bg-surface px-4 py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] md:px-8">
        {current && <ReadingMarks step={current.step} />}
        <nav aria-label={words.keys} className="ml-auto flex items-center gap-2">
          <span aria-live="polite" className="tabular text-sm text-ink-soft">
            {current && words.place(place + 1, steps.length)}
          </span>
          <Button
            disabled={place === 0}
            icon={<ArrowLeft size={16} aria-hidden="true" />}
            aria-keyshortcuts="ArrowLeft"
            onClick={() => onAt(place - 1)}
          >
            <span className="max-sm:sr-only">{words.previous}</span>
          </Button>
          <Button
            kind="primary"
            disabled={!current}
            icon={<ArrowRight size={16} aria-hidden="true" />}
            aria-keyshortcuts="ArrowRight"
            onClick={() => onAt(place + 1)}
          >
            <span className="max-sm:sr-only">{words.next}</span>
          </Button>
        </nav>
      </footer>
    </>
  )
}
