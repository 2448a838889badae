import { useState } from 'react'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { judgeStage, StageItem } from '../../contract.ts'
import { type Decision, OUTCOMES, type Outcome } from '../../rules/stages.ts'
import { FormDialog } from '../FormDialog.tsx'
import { useChange } from '../use-strategy.ts'

type JudgeDialogProps = { stage: StageItem; onClose: () => void }

const undecided = 'undecided'
const choices = [undecided, 'go-on', 'pivot', 'stop'] as const

/** What the test said, what follows from it, and why. */
export function JudgeDialog({ stage, onClose }: JudgeDialogProps) {
  const { objective: words, page } = useMessages('strategy')
  const [outcome, setOutcome] = useState<Outcome>(stage.outcome)
  const [decision, setDecision] = useState<Decision | null>(stage.decision)
  const [why, setWhy] = useState(stage.decisionReason ?? '')
  const judge = useChange<typeof judgeStage>('strategy.judgeStage', {
    done: page.saved,
    showsRefusal: true,
    onDone: onClose,
  })
  const judgeAs = (next: Outcome) => {
    setOutcome(next)
    if (next === 'open' || (next === 'fails' && decision === 'go-on')) setDecision(null)
  }
  const isOpen = (choice: (typeof choices)[number]): boolean =>
    choice === undecided || (outcome !== 'open' && !(choice === 'go-on' && outcome === 'fails'))
  return (
    <FormDialog
      title={words.judge}
      action={page.save}
      busy={judge.busy}
      error={judge.error}
      onSubmit={() =>
        judge.run({
          id: stage.id,
          version: stage.version,
          outcome,
          decision,
          decisionReason: why.trim() || null,
        })
      }
      onClose={onClose}
    >
      <p className="border-l-2 border-line-strong pl-3 text-ink-soft">{stage.hypothesis}</p>
      <Field label={words.outcome} group>
        <RadioGroup
          label={words.outcome}
          value={outcome}
          onChange={judgeAs}
          options={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
        />
      </Field>
      <Field label={words.decision} group>
        <RadioGroup
          label={words.decision}
          value={decision ?? undecided}
          onChange={(value) => setDecision(value === undecided ? null : value)}
          options={choices.map((value) =>
            value === undecided
              ? { value, label: words.undecided }
              : {
                  value,
                  label: words.decisions[value],
                  hint: words.decisionHint[value],
                  disabled: !isOpen(value),
                },
          )}
        />
      </Field>
      {decision !== null && (
        <Field label={words.decisionReason} required>
          <TextArea value={why} onChange={setWhy} />
        </Field>
      )}
    </FormDialog>
  )
}
