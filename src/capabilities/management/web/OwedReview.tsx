import { Link } from 'wouter'
import { useOwedBeside } from '#capabilities/goals/web/home/owed-beside.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { listOwed } from '../contract.ts'
import { AgreedLine } from '../retrospective/web/AgreedLine.tsx'
import { OwedLookBack } from './OwedLookBack.tsx'

/** What looking back asks of the reader: to score, to agree, to look back, to close, and what was agreed. */
export default function OwedReview() {
  const { scoring, retrospective } = useMessages('management')
  const { data, error } = useRead<typeof listOwed>('management.listOwed', {})
  const waits = data && Object.values(data).reduce((sum, { length }) => sum + length, 0)
  useOwedBeside(error ? 0 : waits)
  if (!data || waits === 0) return null
  const { scores, actions } = data
  return (
    <div className="flex flex-col gap-8">
      {scores.length > 0 && (
        <section aria-labelledby="to-score" className="flex flex-col gap-1">
          <h2 id="to-score" className="text-lg font-semibold">
            {scoring.home.title}
          </h2>
          <ul className="flex flex-col">
            {scores.map(({ goal, cycle, keyResults, isToSettle }) => (
              <li
                key={goal.id}
                className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 last:border-b-0"
              >
                <span className="flex min-w-0 flex-1 basis-60 flex-col">
                  <Link href={`/scoring/${goal.id}`} className={linkClass('quiet', 'font-medium')}>
                    {goal.title}
                  </Link>
                  <span className="text-sm text-ink-soft">
                    {keyResults > 0 ? scoring.toScore(keyResults) : scoring.toSettle} ·{' '}
                    {scoring.home.in(cycle)}
                  </span>
                </span>
                <Link href={`/scoring/${goal.id}`} className={buttonClass('secondary', 's')}>
                  {isToSettle && keyResults === 0 ? scoring.home.settle : scoring.scoreNow}
                  <span className="sr-only">: {goal.title}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <OwedLookBack owed={data} />
      {actions.length > 0 && (
        <section aria-labelledby="agreed" className="flex flex-col gap-1">
          <h2 id="agreed" className="text-lg font-semibold">
            {retrospective.homeTitle}
          </h2>
          <ul className="flex flex-col">
            {actions.map((action) => (
              <AgreedLine key={action.id} action={action} isNamed />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
