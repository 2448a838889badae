import { useWrite } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { heedFinding } from '../../../contract.ts'
import { useMemberName } from '../../../web/goal/use-members.ts'
import type { ReviewedFinding, ReviewedLine } from '../../contract/review.ts'
import { SeverityMark } from '../SeverityMark.tsx'
import { scoreText } from '../score-text.ts'

type LineFindingsProps = {
  line: ReviewedLine
  onReword: ((line: ReviewedLine) => void) | null
}

/** One sentence and what the coach finds about it. */
export function LineFindings({ line, onReword }: LineFindingsProps) {
  const words = useMessages('writing').objective
  const left = line.findings.filter(({ setAside }) => !setAside)
  const aside = line.findings.filter(({ setAside }) => setAside)
  const action = linkClass('text', 'pointer-coarse:py-2')
  return (
    <div className="border-l-2 border-line pl-3">
      <p lang={line.lang} className="font-medium break-words">
        {line.title}
      </p>
      <p className="text-xs text-ink-faint">
        {scoreText(line.score)} · {line.verdict === 'good' ? words.readsWell : words.couldBeBetter}
      </p>
      <ul className="mt-1 flex flex-col gap-1.5">
        {left.map((finding, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule may find two things in one sentence
          <li key={`${finding.rule}-${at}`} className="flex gap-2">
            <SeverityMark
              severity={finding.severity}
              isMissing={finding.isMissing}
              className="mt-0.5"
            />
            <span lang={line.lang} className="min-w-0 break-words text-ink-soft">
              {finding.message}
            </span>
          </li>
        ))}
        {aside.map((finding) => (
          <SetAsideOne key={finding.rule} finding={finding} mayHeed={line.mayChange} />
        ))}
      </ul>
      {line.mayChange && onReword && left.length > 0 && (
        <button
          type="button"
          aria-label={`${words.reword}: ${line.title}`}
          onClick={() => onReword(line)}
          className={action}
        >
          {words.reword}
        </button>
      )}
    </div>
  )
}

function SetAsideOne({ finding, mayHeed }: { finding: ReviewedFinding; mayHeed: boolean }) {
  const { aside: words } = useMessages('writing')
  const nameOf = useMemberName()
  const heed = useWrite<typeof heedFinding>('goals.heedFinding', {
    invalidates: ['goals.review', 'goals.listActivity'],
  })
  const { rule, setAside } = finding
  if (!setAside) return null
  const why = setAside.note ?? words.why[setAside.why]
  return (
    <li className="flex flex-wrap gap-x-2 text-xs text-ink-faint">
      <span>{words.doneBy(rule, why, setAside.byName ?? nameOf(setAside.by))}</span>
      {mayHeed && (
        <button
          type="button"
          aria-label={words.takeBackOf(rule)}
          onClick={() => heed.run({ id: setAside.id, version: setAside.version })}
          className={linkClass('text', 'pointer-coarse:py-2')}
        >
          {words.takeBack}
        </button>
      )}
    </li>
  )
}
