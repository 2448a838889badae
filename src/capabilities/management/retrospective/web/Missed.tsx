import { Link, useLocation } from 'wouter'
import { Button, buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { Retrospectives, startRetrospective } from '../../contract.ts'
import { useFigures } from '../../scoring/web/figures.ts'
import { useRhythmWrite } from '../../web/cycle/use-rhythm.ts'
import { questionsFrom } from './QuestionsFields.tsx'

type MissedProps = { missed: Retrospectives['missed']; mayStart: boolean }

/** Committed goals below what was promised: each is looked back on, at conditions and not at persons. */
export function Missed({ missed, mayStart }: MissedProps) {
  const words = useMessages('management').retrospective
  const { score: shown } = useFigures()
  const [, navigate] = useLocation()
  const start = useRhythmWrite<typeof startRetrospective>('management.startRetrospective', {
    onDone: ({ id }) => navigate(`/retrospectives/${id}`),
  })
  if (missed.length === 0) return null
  const begin = (objectiveId: string, title: string) =>
    start.run({
      title: words.lookBackTitle(title).slice(0, 200),
      objectiveId,
      questions: questionsFrom(words.templateQuestions.lookBack),
    })
  return (
    <section aria-labelledby="missed" className="flex flex-col gap-1">
      <h2 id="missed" className="text-lg font-semibold">
        {words.missed}
      </h2>
      <p className="max-w-[65ch] text-base text-ink-soft">{words.missedText}</p>
      <ul className="flex flex-col">
        {missed.map(({ goal, score, lookBackId }) => (
          <li
            key={goal.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0"
          >
            <span className="flex min-w-0 flex-1 basis-60 flex-col">
              <Link href={`/goals/${goal.id}`} className={linkClass('quiet', 'font-medium')}>
                {goal.title}
              </Link>
              {score !== null && (
                <span className="tabular text-sm text-ink-soft">
                  {words.missedScore(shown(score))}
                </span>
              )}
            </span>
            {lookBackId ? (
              <Link
                href={`/retrospectives/${lookBackId}`}
                className={buttonClass('secondary', 's')}
              >
                {words.openLookBack}
                <span className="sr-only">: {goal.title}</span>
              </Link>
            ) : (
              mayStart && (
                <Button size="s" busy={start.busy} onClick={() => begin(goal.id, goal.title)}>
                  {words.lookBack}
                  <span className="sr-only">: {goal.title}</span>
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
