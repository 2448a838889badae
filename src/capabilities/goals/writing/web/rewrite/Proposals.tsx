import type { OutputOf } from '#platform/contract/operation.ts'
import { problemIn } from '#platform/web/problem.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { suggestWording } from '../../../contract.ts'
import { SeverityMark } from '../SeverityMark.tsx'
import { scoreText } from '../score-text.ts'
import type { Rewording } from './use-rewording.ts'

type Answer = OutputOf<typeof suggestWording>

/** What a model makes of one sentence, each wording read by the coach and taken with one press. */
export function Proposals({ line, rewording }: { line: string; rewording: Rewording }) {
  const words = useMessages('writing').rewrite
  const answer = rewording.answerFor(line)
  const problem = problemIn(rewording.error)
  const said = rewording.busy
    ? words.asking
    : rewording.error
      ? (problem?.detail ?? words.unreachable)
      : answer
        ? words.came(answer.proposals.length)
        : ''
  return (
    <>
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {said}
      </p>
      {answer && answer.proposals.length > 0 && (
        <ul aria-label={words.proposals} className="flex flex-col gap-2">
          {answer.proposals.map((proposal) => (
            <ProposalLine
              key={proposal.text}
              proposal={proposal}
              lang={answer.lang}
              onTake={() => rewording.take(line, proposal.text)}
            />
          ))}
        </ul>
      )}
    </>
  )
}

type ProposalLineProps = {
  proposal: Answer['proposals'][number]
  lang: Answer['lang']
  onTake: () => void
}

function ProposalLine({ proposal, lang, onTake }: ProposalLineProps) {
  const words = useMessages('writing').rewrite
  const { text, score, findings, newFigures } = proposal
  return (
    <li className="flex items-start gap-3 rounded-m bg-sunken px-3 py-2">
      <div className="min-w-0 flex-1">
        <p lang={lang} className="break-words text-ink">
          {text}
        </p>
        {newFigures.length > 0 && (
          <p className="mt-0.5 text-xs text-at-risk">{words.newFigures(newFigures)}</p>
        )}
        <p className="mt-0.5 text-xs text-ink-faint">
          {scoreText(score)}
          {findings.length === 0 && ` · ${words.nothingLeft}`}
        </p>
        {findings.map((finding, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule may find two things in one sentence
          <Left key={`${finding.rule}-${at}`} finding={finding} lang={lang} />
        ))}
      </div>
      <Button size="s" aria-label={words.takeOf(text)} onClick={onTake}>
        {words.take}
      </Button>
    </li>
  )
}

type LeftProps = Pick<Answer, 'lang'> & { finding: Answer['proposals'][number]['findings'][number] }

/** What the coach still finds in it. */
const Left = ({ finding: { severity, message }, lang }: LeftProps) => (
  <p lang={lang} className="mt-0.5 flex gap-1.5 text-xs text-ink-soft">
    <SeverityMark severity={severity} />
    <span className="min-w-0 break-words">{message}</span>
  </p>
)
