import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { PartScored, rateKeyResult } from '../../contract.ts'
import { Refusal } from '../../web/cycle/Refusal.tsx'
import { useRhythmWrite } from '../../web/cycle/use-rhythm.ts'
import { DIFFICULTIES, type Difficulty, proposedScore, WORTH } from '../rules/proposed-score.ts'
import { useFigures } from './figures.ts'

type Props = { part: PartScored; onDone: () => void; onCancel: (() => void) | undefined }

const inPercent = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1000) / 10

/** How much, how hard, and what follows from the two, unless one says why not. */
export function RatingForm({ part, onDone, onCancel }: Props) {
  const words = useMessages('management').scoring
  const { score: shown, share } = useFigures()
  const { goal, mine } = part
  const { said } = mine
  const [percent, setPercent] = useState(inPercent(said ? said.completion : goal.progress))
  const [difficulty, setDifficulty] = useState<Difficulty | null>(said?.difficulty ?? null)
  const [own, setOwn] = useState(said && said.score !== said.proposed ? said.score : null)
  const [reason, setReason] = useState(said?.reason ?? '')
  const [areValid, setValid] = useState({ percent: true, own: true })
  const [tried, setTried] = useState(false)
  const rate = useRhythmWrite<typeof rateKeyResult>('management.rateKeyResult', {
    inForm: true,
    said: () => words.saved,
    onDone,
  })
  const completion = (percent ?? 0) / 100
  const proposed =
    percent === null || difficulty === null ? null : proposedScore(completion, difficulty)
  const isOther = own !== null && own !== proposed
  const lacksReason = isOther && reason.trim() === ''
  const save = () => {
    setTried(true)
    if (proposed === null || difficulty === null || lacksReason) return
    if (!areValid.percent || !areValid.own) return
    const word = isOther ? { score: own, reason: reason.trim() } : {}
    rate.run({ keyResultId: goal.id, version: mine.version, completion, difficulty, ...word })
  }
  return (
    <form
      aria-label={goal.title}
      className="flex flex-col gap-4 rounded-m bg-sunken px-4 py-4"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <Field label={words.completion} hint={words.completionHint} className="w-36">
          <NumberField
            value={percent}
            unit="%"
            min={0}
            max={100}
            step={5}
            onChange={setPercent}
            onValid={(percent) => setValid({ ...areValid, percent })}
          />
        </Field>
        <Field group label={words.difficulty} className="min-w-0 flex-1 basis-64">
          <RadioGroup
            label={words.difficulty}
            value={difficulty}
            options={DIFFICULTIES.map((value) => ({
              value,
              label: words.difficulties[value],
              hint: words.difficultyHints[value],
            }))}
            onChange={setDifficulty}
          />
        </Field>
      </div>
      {proposed !== null && difficulty !== null && (
        <div className="flex flex-wrap items-start gap-x-8 gap-y-3">
          <p className="flex flex-col gap-1">
            <span className="text-sm font-medium">{words.proposedLabel}</span>
            <span className="tabular text-base">
              {words.proposed(share(completion), shown(WORTH[difficulty]), shown(proposed))}
            </span>
          </p>
          <Field label={words.own} className="w-28">
            <NumberField
              value={own ?? proposed}
              min={0}
              max={1}
              step={0.1}
              onChange={setOwn}
              onValid={(ok) => setValid({ ...areValid, own: ok })}
            />
          </Field>
          {isOther && (
            <Field
              required
              label={words.why}
              className="min-w-0 flex-1 basis-64"
              error={tried && lacksReason ? words.whyNeeded : null}
            >
              <TextField
                value={reason}
                maxLength={2000}
                placeholder={words.whyPlaceholder}
                onChange={setReason}
              />
            </Field>
          )}
        </div>
      )}
      <Refusal error={rate.error} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" busy={rate.busy} disabled={proposed === null}>
          {said ? words.saveAgain : words.save}
        </Button>
        {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
      </div>
    </form>
  )
}
