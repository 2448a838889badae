import { useRead } from '#platform/web/use-api.tsx'
import { Badge } from '#ui/Badge.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { getObjective, KeyResultDetail, ReadingStep } from '../../../contract.ts'
import { aimText } from '../../../web/goal/figure-text.ts'
import { ownerDetail, ownerText } from '../../../web/goal/owner-text.ts'

type ReadingPageProps = { unit: { name: string | null } | null; step: ReadingStep }

/** One objective in letters that a room can read. */
export function ReadingPage({ unit, step }: ReadingPageProps) {
  const all = useMessages('alignment')
  const words = all.reading
  const { data } = useRead<typeof getObjective>('goals.getObjective', { id: step.objectiveId })
  const owner = ownerText(step.owner)
  return (
    <article className="flex flex-col gap-6 md:gap-8 min-[1600px]:[zoom:1.4]">
      <div>
        <p className="text-sm text-ink-soft md:text-base">
          {unit?.name}
          {step.visibility !== 'workspace' && (
            <Badge tone="warn" className="ml-2">
              {words.draft[step.visibility]}
            </Badge>
          )}
        </p>
        <h2 className="mt-1 text-xl font-semibold break-words text-balance md:text-2xl">
          {step.title}
        </h2>
        {owner && (
          <p className="mt-2 text-md text-ink-soft">
            {words.owner} <span className="font-medium text-ink">{owner}</span>
            {ownerDetail(step.owner) && ` · ${ownerDetail(step.owner)}`}
          </p>
        )}
        {data?.description && (
          <p className="mt-2 max-w-[70ch] text-md whitespace-pre-line text-ink-soft">
            {data.description}
          </p>
        )}
      </div>
      {!data && <Skeleton lines={4} />}
      {data && <KeyResults keyResults={data.keyResults} />}
      {data && (
        <section>
          <h3 className="text-sm font-semibold text-ink-soft">{words.serves}</h3>
          {data.serves.length === 0 && <p className="text-md">{words.servesNone}</p>}
          <ul>
            {data.serves.map(({ id, goal, unit: other }) => (
              <li key={id} className="text-md break-words md:text-lg">
                {goal?.title ?? other?.name}
              </li>
            ))}
          </ul>
        </section>
      )}
      {step.gaps.length > 0 && (
        <section>
          <h3 className="text-sm font-semibold text-ink-soft">{words.gaps}</h3>
          <ul className="mt-1 flex flex-wrap gap-1.5">
            {step.gaps.map((kind) => (
              <li key={kind}>
                <Badge tone="warn">{all.gaps.kinds[kind]}</Badge>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

function KeyResults({ keyResults }: { keyResults: readonly KeyResultDetail[] }) {
  const words = useMessages('alignment').reading
  const goalWords = useMessages('goals').goal
  const format = useFormat()
  return (
    <section>
      <h3 className="text-sm font-semibold text-ink-soft">{words.keyResults}</h3>
      {keyResults.length === 0 && <p className="text-md">{words.noKeyResults}</p>}
      <ol className="flex flex-col">
        {keyResults.map(({ row }) => {
          const aim = row.figures && aimText(row.figures, goalWords, format)
          return (
            <li
              key={row.id}
              className="grid gap-x-6 border-b border-line py-2.5 last:border-b-0 sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <span className="text-md break-words md:text-lg">{row.title}</span>
              <span className="tabular text-md text-ink-soft">
                {[aim ?? goalWords.noFigure, row.dueOn && format.date(row.dueOn)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
