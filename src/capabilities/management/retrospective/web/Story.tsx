import { Link } from 'wouter'
import { ExplainedProgress } from '#capabilities/goals/web/goal/ExplainedProgress.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { Board, StoryFact } from '../../contract.ts'

/** The facts of a missed promise, before anybody asks why. */
export function Story({ board: { retrospective, story } }: { board: Board }) {
  const words = useMessages('management').retrospective
  const { objective } = retrospective
  if (!objective) return null
  return (
    <section
      aria-labelledby="story"
      className="flex max-w-3xl flex-col gap-3 rounded-l bg-sunken p-4"
    >
      <h2 id="story" className="text-lg font-semibold">
        {words.story}
      </h2>
      <Link href={`/goals/${objective.id}`} className={linkClass('text', 'font-medium')}>
        {objective.title}
      </Link>
      <ExplainedProgress goal={objective} className="block w-full max-w-sm" />
      <p className="max-w-[65ch] text-base text-ink-soft">{words.blameless}</p>
      {story.length === 0 && <p className="text-base text-ink-soft">{words.noStory}</p>}
      {story.length > 0 && (
        <ol className="flex flex-col gap-2">
          {story.map((fact, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: facts are only ever read in their order
            <Fact key={`${fact.at} ${at}`} fact={fact} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Fact({ fact }: { fact: StoryFact }) {
  const words = useMessages('management').retrospective
  const format = useFormat()
  const { at, kind, keyResult, value, unitOfMeasure, confidence, text, blockers } = fact
  const said = [
    value !== null && format.measure(value, unitOfMeasure),
    confidence !== null && words.storyConfidence(confidence),
    kind === 'change' && words.storyChange,
  ].filter(Boolean)
  return (
    <li className="grid gap-x-4 gap-y-0.5 text-sm sm:grid-cols-[8rem_minmax(0,1fr)]">
      <span className="tabular text-ink-faint">{format.instant(at)}</span>
      <span className="flex min-w-0 flex-col break-words">
        <span className="text-ink-soft">{keyResult ?? words.theGoal}</span>
        {said.length > 0 && <span className="tabular font-medium">{said.join(' · ')}</span>}
        {text && <span>“{text}”</span>}
        {blockers.map((blocker) => (
          <span key={blocker} className="text-at-risk">
            {words.blockers(blocker)}
          </span>
        ))}
      </span>
    </li>
  )
}
