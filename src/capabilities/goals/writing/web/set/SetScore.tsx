import { Link } from 'wouter'
import type { OutputOf } from '#platform/contract/operation.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { ExplainTable } from '#ui/Explain.tsx'
import { ExplainButton } from '#ui/ExplainButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { reviewCycle } from '../../../contract.ts'
import { wordsOfRule } from '../../../rules/writing/catalogue.ts'
import { scoreText } from '../score-text.ts'

type Review = OutputOf<typeof reviewCycle>
type Explained = Pick<Review, 'score' | 'sum' | 'objectives' | 'byRule'>

/** How well the goals of a cycle are written as a whole; nothing as long as there are none. */
export function SetScore({ cycleId }: { cycleId: string }) {
  const { data } = useRead<typeof reviewCycle>(
    'goals.reviewCycle',
    { cycleId, limit: 1 },
    { fresh: 120_000, keep: true },
  )
  return data ? <ExplainedScore review={data} cycleId={cycleId} /> : null
}

/** The score of a set, which opens the sum behind it. */
export function ExplainedScore({ review, cycleId }: { review: Explained; cycleId: string }) {
  const words = useMessages('writing').set
  const { score } = review
  if (score === null) return null
  const said = words.score(scoreText(score))
  return (
    <ExplainButton
      label={said}
      className="text-sm text-ink-soft underline decoration-line-strong decoration-dotted underline-offset-[0.2em] hover:text-ink pointer-coarse:py-2"
      explanation={() => <Sum review={review} cycleId={cycleId} />}
    >
      <span className="tabular">{said}</span>
    </ExplainButton>
  )
}

const mostRules = 3

function Sum({ review, cycleId }: { review: Explained; cycleId: string }) {
  const { set: words, lang } = useMessages('writing')
  const format = useFormat()
  const { sum, score, objectives, byRule } = review
  if (!sum || score === null) return null
  const points = (share: number) => format.number(Math.round(share * 1000) / 10)
  const less = (share: number) => (share === 0 ? '0' : `−${points(share)}`)
  const half = (id: 'own' | 'keyResults') => ({
    id,
    label: words[id],
    value: scoreText(sum[id]),
    weight: '½',
    gives: points(sum[id] / 2),
  })
  const taken = (id: 'fields' | 'owners') => ({
    id,
    label: words[id],
    value: '',
    gives: less(sum[id]),
  })
  return (
    <div className="flex flex-col gap-3">
      <ExplainTable
        rule={words.rule(objectives)}
        parts={[half('own'), half('keyResults'), taken('fields'), taken('owners')]}
        result={scoreText(score)}
        note={words.note}
      />
      {byRule.length > 0 && (
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
          <span className="text-ink-soft">{words.most}</span>
          {byRule
            .toSorted((a, b) => b.count - a.count)
            .slice(0, mostRules)
            .map(({ rule, count }) => (
              <Link
                key={rule}
                href={`/writing?cycle=${cycleId}&rule=${rule}`}
                className={linkClass('text')}
              >
                {wordsOfRule(rule, lang).name} ({format.number(count)})
              </Link>
            ))}
        </p>
      )}
      <Link href={`/writing?cycle=${cycleId}`} className={linkClass('text', 'self-start text-sm')}>
        {words.all}
      </Link>
    </div>
  )
}
