import { useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { DirectionItem, listServing, retireDirection } from '../../contract.ts'
import { Asked } from '../Asked.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { useChange } from '../use-strategy.ts'

/** As many as one answer gives; the rest moves with the choice of all. */
const most = 200

type RetireDialogProps = {
  direction: DirectionItem
  all: readonly DirectionItem[]
  onClose: () => void
}

/** Ends a direction: shows what hangs on it and asks where that goes. */
export function RetireDialog({ direction, all, onClose }: RetireDialogProps) {
  const { retire: words, page } = useMessages('strategy')
  const { id, version, title } = direction
  const targets = all.filter((one) => one.id !== id && one.status !== 'retired')
  const [way, setWay] = useState<'move' | 'leave'>(targets.length > 0 ? 'move' : 'leave')
  const [target, setTarget] = useState('')
  const [staying, setStaying] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const asked = useRead<typeof listServing>('strategy.listServing', {
    directionId: id,
    limit: most,
  })
  const end = useChange<typeof retireDirection>('strategy.retireDirection', {
    done: ({ moved }) => words.done(moved),
    showsRefusal: true,
    onDone: onClose,
  })
  const serving = asked.data?.objectives ?? []
  const moves = way === 'move' && serving.length > 0
  const submit = () => {
    setTried(true)
    if (!asked.data || (moves && !target)) return
    const chosen = serving.filter((one) => !staying.has(one.id)).map((one) => one.id)
    end.run({
      id,
      version,
      ...(reason.trim() && { reason: reason.trim() }),
      ...(moves && { moveTo: target }),
      ...(moves && staying.size > 0 && { objectiveIds: chosen }),
    })
  }
  const toggle = (objectiveId: string, moving: boolean) => {
    const next = new Set(staying)
    if (moving) next.delete(objectiveId)
    else next.add(objectiveId)
    setStaying(next)
  }
  return (
    <FormDialog
      title={words.title(title)}
      action={words.action}
      busy={end.busy}
      error={end.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Asked asked={asked} lines={3}>
        {({ total }) =>
          total === 0 ? (
            <p className="text-ink-soft">{words.nothing}</p>
          ) : (
            <>
              <p className="text-ink-soft">{words.text}</p>
              <RadioGroup
                label={words.text}
                value={way}
                onChange={setWay}
                options={[
                  { value: 'move', label: words.move, disabled: targets.length === 0 },
                  { value: 'leave', label: words.leave, hint: words.leaveHint },
                ]}
              />
              {moves && (
                <Field label={words.to} error={tried && !target ? words.needTarget : null} required>
                  <Select
                    value={target}
                    placeholder={words.choose}
                    onChange={setTarget}
                    choices={targets.map((one) => ({ value: one.id, label: one.title }))}
                  />
                </Field>
              )}
              <div className="flex max-h-60 flex-col gap-2 overflow-y-auto rounded-m border border-line px-3 py-2">
                {moves && (
                  <Checkbox
                    label={words.which(total - staying.size, total)}
                    checked={staying.size === 0}
                    mixed={staying.size > 0 && staying.size < serving.length}
                    onChange={(on) => setStaying(new Set(on ? [] : serving.map((one) => one.id)))}
                  />
                )}
                {serving.map((one) =>
                  moves ? (
                    <Checkbox
                      key={one.id}
                      label={one.title}
                      hint={one.cycle}
                      checked={!staying.has(one.id)}
                      onChange={(on) => toggle(one.id, on)}
                    />
                  ) : (
                    <p key={one.id} className="text-sm">
                      {one.title} <span className="text-ink-faint">{one.cycle}</span>
                    </p>
                  ),
                )}
              </div>
            </>
          )
        }
      </Asked>
      <Field label={words.reason} hint={page.whyHint}>
        <TextField value={reason} onChange={setReason} />
      </Field>
    </FormDialog>
  )
}
