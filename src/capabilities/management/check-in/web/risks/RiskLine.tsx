import { useState } from 'react'
import { Link } from 'wouter'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { useRhythmWrite } from '../../../web/cycle/use-rhythm.ts'
import type { closeRisk, Risk } from '../../contract.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { CloseDialog } from './CloseDialog.tsx'

type RiskLineProps = { risk: Risk; ofOne?: boolean }

/** One risk: answered in place, closed with what became of it. */
export function RiskLine({ risk, ofOne = false }: RiskLineProps) {
  const all = useMessages('checkIn')
  const words = all.risk
  const format = useFormat()
  const [asked, setAsked] = useState<'answer' | 'close' | null>(null)
  const reopen = useRhythmWrite<typeof closeRisk>('management.closeRisk', {
    said: () => words.reopened,
  })
  const { outcome, objective, owner, dueOn, answer, outcomeNote, mayKeep } = risk
  return (
    <li className="flex flex-col gap-1 border-b border-line py-2.5 last:border-b-0">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 basis-60 text-md font-medium break-words">{risk.title}</p>
        {risk.isSimulated && <Badge tone="outline">{all.week.simulated}</Badge>}
        {outcome && (
          <Badge tone={outcome === 'happened' ? 'bad' : 'good'}>{words.outcomes[outcome]}</Badge>
        )}
      </div>
      <p className="flex flex-wrap gap-x-2 text-sm text-ink-soft">
        <span>{words.seesTo(owner.name ?? words.nobody)}</span>
        {dueOn && <span>{words.by(format.date(dueOn))}</span>}
        {!ofOne && (
          <Link
            href={`/goals/${objective.id}`}
            className={linkClass('quiet', 'min-w-0 break-words')}
          >
            {objective.title}
          </Link>
        )}
        {!answer && !outcome && (
          <span className="font-medium text-at-risk">{words.unanswered}</span>
        )}
      </p>
      {answer && (
        <p className="max-w-[70ch] border-l-2 border-line pl-3 text-base break-words whitespace-pre-line">
          {answer}
        </p>
      )}
      {outcomeNote && (
        <p className="max-w-[70ch] text-base break-words text-ink-soft">{outcomeNote}</p>
      )}
      {mayKeep && asked !== 'answer' && (
        <div className="-ml-2 flex flex-wrap gap-1">
          {outcome === null && (
            <Button size="s" kind="quiet" onClick={() => setAsked('answer')}>
              {words.answer}
            </Button>
          )}
          {outcome === null ? (
            <Button size="s" kind="quiet" onClick={() => setAsked('close')}>
              {words.close}
            </Button>
          ) : (
            <Button
              size="s"
              kind="quiet"
              onClick={() => reopen.run({ id: risk.id, version: risk.version, outcome: null })}
            >
              {words.reopen}
            </Button>
          )}
        </div>
      )}
      {asked === 'answer' && <AnswerForm risk={risk} onClose={() => setAsked(null)} />}
      {asked === 'close' && <CloseDialog risk={risk} onClose={() => setAsked(null)} />}
    </li>
  )
}
