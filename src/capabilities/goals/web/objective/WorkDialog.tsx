import { useState } from 'react'
import { useWrite } from '#platform/web/use-write.ts'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { addWorkLink } from '../../contract.ts'
import { Refusal } from '../form/ObjectiveDialog.tsx'
import { refusalText } from '../form/refusal.ts'

/** A web address without its scheme, as a name until a better one is typed. */
const nameOf = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').slice(0, 500)

/** Links an objective to where its work is done. */
export function WorkDialog({ objectiveId, onClose }: { objectiveId: string; onClose: () => void }) {
  const words = useMessages('goals')
  const [url, setUrl] = useState('')
  const [title, setTitle] = useState('')
  const add = useWrite<typeof addWorkLink>('goals.addWorkLink', {
    invalidates: ['goals.getObjective', 'goals.listActivity'],
    onDone: onClose,
    onRefused: (error) => refusalText(error, words.form) !== null,
  })
  const refusal = refusalText(add.error, words.form)
  const address = /^https?:\/\//.test(url.trim()) ? url.trim() : `https://${url.trim()}`
  return (
    <FormDialog
      size="s"
      title={words.objective.addWork}
      onClose={onClose}
      onSubmit={() =>
        url.trim() && add.run({ objectiveId, url: address, title: title.trim() || nameOf(address) })
      }
      action={words.goal.save}
      busy={add.busy}
      disabled={url.trim() === ''}
    >
      <Field label={words.objective.workUrl}>
        <TextField
          autoFocus
          type="url"
          placeholder="https://"
          maxLength={2000}
          value={url}
          onChange={setUrl}
        />
      </Field>
      <Field label={words.objective.workTitle}>
        <TextField value={title} maxLength={500} onChange={setTitle} />
      </Field>
      {refusal && <Refusal>{refusal}</Refusal>}
    </FormDialog>
  )
}
