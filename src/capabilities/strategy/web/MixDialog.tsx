import { useState } from 'react'
import type { OutputOf } from '#platform/contract/operation.ts'
import { Field } from '#ui/Field.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { getBalance, setMix } from '../contract.ts'
import { isWhole, MIX, type Mix, type MixOf, type MixWord } from '../rules/mix.ts'
import { FormDialog } from './FormDialog.tsx'
import { useChange } from './use-strategy.ts'

type MixDialogProps = { answer: OutputOf<typeof getBalance>; onClose: () => void }

const mixOf = ({ nature, category }: MixDialogProps['answer']): Mix => {
  const targets = new Map([...nature.parts, ...category.parts].map((one) => [one.word, one.target]))
  const of = (word: MixWord) => targets.get(word) ?? null
  return {
    growth: of('growth'),
    innovation: of('innovation'),
    revenue: of('revenue'),
    user: of('user'),
    efficiency: of('efficiency'),
    capability: of('capability'),
  }
}

/** The shares the leaders want, side by side in percent. */
export function MixDialog({ answer, onClose }: MixDialogProps) {
  const { balance: words, page } = useMessages('strategy')
  const [mix, setMixTo] = useState(() => mixOf(answer))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useChange<typeof setMix>('strategy.setMix', {
    done: words.mixSaved,
    showsRefusal: true,
    onDone: onClose,
  })
  const isRight = (side: MixOf) => isWhole(MIX[side].map((word) => mix[word]))
  const submit = () => {
    setTried(true)
    if (!isRight('nature') || !isRight('category')) return
    save.run({
      version: answer.version,
      ...mix,
      ...(reason.trim() && { reason: reason.trim() }),
    })
  }
  const sideOf = (side: MixOf) => (
    <Field
      key={side}
      group
      label={words[side]}
      hint={<SumOf side={side} mix={mix} />}
      error={tried && !isRight(side) ? words.mixWrong : null}
    >
      <div className="grid grid-cols-2 gap-3">
        {MIX[side].map((word) => (
          <Field key={word} label={words.words[word]}>
            <NumberField
              value={percentOf(mix[word])}
              onChange={(next) => setMixTo({ ...mix, [word]: next === null ? null : next / 100 })}
              unit="%"
              min={0}
              max={100}
              step={5}
            />
          </Field>
        ))}
      </div>
    </Field>
  )
  return (
    <FormDialog
      title={words.mixTitle}
      action={page.save}
      busy={save.busy}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="text-ink-soft">{words.mixLead}</p>
      {(['nature', 'category'] as const).map(sideOf)}
      <Field label={page.why} hint={page.whyHint}>
        <TextField value={reason} onChange={setReason} />
      </Field>
    </FormDialog>
  )
}

/** Shares are kept as fractions; what people type is percent, without the noise of the division. */
const percentOf = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1e6) / 1e4

function SumOf({ side, mix }: { side: MixOf; mix: Mix }) {
  const words = useMessages('strategy').balance
  const format = useFormat()
  const given = MIX[side].flatMap((word) => mix[word] ?? [])
  if (given.length === 0) return null
  return words.mixSum(format.percent(given.reduce((sum, share) => sum + share, 0)))
}
