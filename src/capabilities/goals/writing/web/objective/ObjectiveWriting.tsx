import ChevronRight from 'lucide-react/icons/chevron-right'
import { useState } from 'react'
import type { OutputOf } from '#platform/contract/operation.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import type { reviewObjective } from '../../../contract.ts'
import type { ReviewedLine } from '../../contract/review.ts'
import { isToComplete, standsAgainst } from '../../rules/against.ts'
import { scoreText } from '../score-text.ts'
import { LineFindings } from './LineFindings.tsx'

type ObjectiveWritingProps = {
  id: string
  /** Opens the form in which a line is reworded; null where nothing may change. */
  onReword: ((line: ReviewedLine) => void) | null
}

/** How well one objective with its key results is written, and what would make it better. */
export function ObjectiveWriting({ id, onReword }: ObjectiveWritingProps) {
  const { data } = useRead<typeof reviewObjective>('goals.reviewObjective', { id }, { keep: true })
  if (!data) return null
  return <Shown review={data} onReword={onReword} />
}

type Review = OutputOf<typeof reviewObjective>

function Shown({
  review: { score, lines },
  onReword,
}: {
  review: Review
  onReword: ObjectiveWritingProps['onReword']
}) {
  const words = useMessages('writing').objective
  const [open, setOpen] = useState(false)
  const good = lines.filter(({ verdict }) => verdict === 'good').length
  const left = lines.flatMap(({ findings }) => findings.filter((one) => !one.setAside))
  const blocking = left.filter(standsAgainst).length
  const missing = left.filter(isToComplete).length
  return (
    <section aria-labelledby="writing" className="text-sm">
      <h2 id="writing" className="text-base font-semibold">
        {words.title}
      </h2>
      <p className="mt-2">
        {words.good(good, lines.length)}
        {blocking > 0 && <span className="text-off-track"> {words.blocking(blocking)}</span>}
        {missing > 0 && <span className="text-ink-soft"> {words.toComplete(missing)}</span>}
      </p>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="mt-1 flex items-center gap-1 rounded-s text-ink-soft hover:text-ink pointer-coarse:py-2"
      >
        <ChevronRight
          size={14}
          aria-hidden="true"
          className={cx('transition-transform', open && 'rotate-90')}
        />
        {words.findings(left.length)}
      </button>
      {open && (
        <div className="mt-2 flex flex-col gap-4">
          <p className="text-xs text-ink-faint">{words.sum(scoreText(score))}</p>
          {lines.map((line) => (
            <LineFindings key={line.id} line={line} onReword={onReword} />
          ))}
        </div>
      )}
    </section>
  )
}
