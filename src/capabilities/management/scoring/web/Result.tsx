import { useState } from 'react'
import { scoreBandOf } from '#capabilities/goals/rules/score.ts'
import { useMemberName } from '#capabilities/goals/web/goal/use-members.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { ObjectiveScoring, settleScore } from '../../contract.ts'
import { Refusal } from '../../web/cycle/Refusal.tsx'
import { useRhythmWrite } from '../../web/cycle/use-rhythm.ts'
import { useFigures } from './figures.ts'

/** The sum, part by part, and the result that is agreed on. */
export function Result({ scoring }: { scoring: ObjectiveScoring }) {
  const words = useMessages('management').scoring
  const { score, share, part: three } = useFigures()
  const { sum, keyResults, waitsFor } = scoring
  const names = waitsFor.flatMap(({ capacity, persons }) =>
    persons.length === 0
      ? [words.waitsForSomebody[capacity]]
      : persons.map(({ name }) => name ?? words.waitsForSomebody[capacity]),
  )
  const rated = keyResults.filter(({ mean }) => mean !== null)
  return (
    <section aria-labelledby="sum" className="flex flex-col gap-3">
      <h2 id="sum" className="text-lg font-semibold">
        {words.sum}
      </h2>
      {!sum && <p className="text-base text-ink-soft">{words.sumHidden}</p>}
      {sum && sum.score === null && <p className="text-base text-ink-soft">{words.sumNone}</p>}
      {sum && sum.score !== null && (
        <>
          <ul className="flex flex-col gap-2 text-sm">
            {rated.map(({ goal, share: weight, mean }) => (
              <li key={goal.id} className="flex flex-col">
                <span className="line-clamp-2 text-ink-soft">{goal.title}</span>
                <span className="tabular">
                  {words.sumPart(share(weight), score(mean), three(weight * (mean ?? 0)))}
                </span>
              </li>
            ))}
          </ul>
          {sum.coverage < 0.999 && (
            <p className="text-sm text-ink-soft">{words.sumCovers(share(sum.coverage))}</p>
          )}
          <p className="flex flex-wrap items-baseline gap-x-3 border-t border-line pt-2">
            <span className="font-medium">{words.result}</span>
            <span className="tabular text-xl font-semibold">{score(sum.score)}</span>
            <span className="text-sm text-ink-soft" title={words.bandsHint}>
              {words.bands[scoreBandOf(sum.score)]}
            </span>
          </p>
        </>
      )}
      {names.length > 0 && (
        <p className="text-sm text-ink-soft">{words.waitsFor(names.join(', '))}</p>
      )}
      <Settlement scoring={scoring} />
    </section>
  )
}

function Settlement({ scoring }: { scoring: ObjectiveScoring }) {
  const words = useMessages('management').scoring
  const format = useFormat()
  const { score } = useFigures()
  const nameOf = useMemberName()
  const [asked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  const { goal, sum, settlement, may, cycle } = scoring
  const back = useRhythmWrite<typeof settleScore>('management.settleScore', {
    said: () => words.unsettled,
  })
  const settle = useRhythmWrite<typeof settleScore>('management.settleScore', {
    inForm: true,
    said: () => words.settleDone,
    undo: ({ version }) => back.run({ objectiveId: goal.id, version, settled: false }),
    onDone: () => setAsked(false),
  })
  const { settledAt, settledBy, isOutdated } = settlement
  const isSettled = settledAt !== null
  const isToSettle = !isSettled || isOutdated
  const result = sum?.score ?? null
  const run = (why?: string) => {
    if (result === null) return
    const about = { objectiveId: goal.id, version: settlement.version, settled: true }
    settle.run({ ...about, score: result, ...(why && { reason: why }) })
  }
  return (
    <>
      {isSettled && (
        <p className="text-sm">
          {words.settledOn(score(settlement.score), format.instant(settledAt), nameOf(settledBy))}
          {settlement.reason && ` “${settlement.reason}”`}
        </p>
      )}
      {isOutdated && (
        <p className="rounded-m bg-at-risk-soft px-3 py-2 text-sm text-at-risk">
          {words.outdated} {words.goalScore(score(scoring.score))}
        </p>
      )}
      {isToSettle && (may.settle || may.settleWithout) && result !== null && (
        <div className="flex flex-col items-start gap-1">
          <Button
            kind={may.settle ? 'primary' : 'secondary'}
            busy={settle.busy}
            onClick={() => (may.settle ? run() : setAsked(true))}
          >
            {may.settle ? words.settle(score(result)) : words.without}
          </Button>
          <span className="text-sm text-ink-faint">{words.settleText}</span>
        </div>
      )}
      {isSettled && !isOutdated && !cycle.isClosed && (may.settle || may.settleWithout) && (
        <Button
          size="s"
          className="self-start"
          busy={back.busy}
          onClick={() =>
            back.run({ objectiveId: goal.id, version: settlement.version, settled: false })
          }
        >
          {words.unsettle}
        </Button>
      )}
      {!asked && <Refusal error={settle.error} />}
      {asked && (
        <FormDialog
          size="s"
          title={words.withoutTitle}
          onClose={() => setAsked(false)}
          onSubmit={() => reason.trim() !== '' && run(reason.trim())}
          action={words.settle(score(result))}
          busy={settle.busy}
          disabled={reason.trim() === ''}
        >
          <p className="text-ink-soft">{words.withoutText}</p>
          <Field label={words.reason} required>
            <TextArea
              autoFocus
              value={reason}
              maxLength={2000}
              placeholder={words.reasonPlaceholder}
              onChange={setReason}
            />
          </Field>
          <Refusal error={settle.error} />
        </FormDialog>
      )}
    </>
  )
}
