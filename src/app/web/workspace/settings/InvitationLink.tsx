import { useRef } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useToast } from '#ui/Toasts.tsx'

/** The link of a new invitation: the server keeps no copy that could be shown again. */
export function InvitationLink({ token, onClose }: { token: string; onClose: () => void }) {
  const words = useMessages('workspace').settings.invitations
  const toast = useToast()
  const field = useRef<HTMLInputElement>(null)
  const link = `${location.origin}/join/${token}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      toast({ text: words.copied })
    } catch {
      // Browsers refuse it on plain http: then it stands selected, ready for Ctrl+C.
      field.current?.focus()
    }
  }
  return (
    <Dialog
      open
      keepOpen
      onClose={onClose}
      title={words.link}
      footer={
        <>
          <Button onClick={onClose}>{words.done}</Button>
          <Button kind="primary" autoFocus onClick={() => void copy()}>
            {words.copy}
          </Button>
        </>
      }
    >
      <p className="text-ink-soft">{words.ready}</p>
      <Field label={words.link} hiddenLabel>
        <TextField
          ref={field}
          value={link}
          readOnly
          onChange={() => {}}
          onFocus={(event) => event.target.select()}
        />
      </Field>
    </Dialog>
  )
}
