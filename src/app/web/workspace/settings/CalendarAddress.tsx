import { useRef, useState } from 'react'
import type { closeCalendar, makeCalendar } from '#capabilities/management/contract.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useToast } from '#ui/Toasts.tsx'

/** The secret address of one's own calendar: made, shown once, and closed here. */
export function CalendarAddress({ exists }: { exists: boolean }) {
  const words = useMessages('workspace').reminders
  const toast = useToast()
  const field = useRef<HTMLInputElement>(null)
  const [link, setLink] = useState<string | null>(null)
  const invalidates = ['management.getReminders']
  const make = useWrite<typeof makeCalendar>('management.makeCalendar', {
    invalidates,
    onDone: ({ path }) => setLink(`${location.origin}${path}`),
  })
  const close = useWrite<typeof closeCalendar>('management.closeCalendar', {
    invalidates,
    onDone: () => {
      setLink(null)
      toast({ text: words.closed })
    },
  })
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link ?? '')
      toast({ text: words.copied })
    } catch {
      // Browsers refuse it on plain http: then it stands selected, ready for Ctrl+C.
      field.current?.focus()
    }
  }
  return (
    <div className="flex max-w-xl flex-col gap-3">
      {link !== null && (
        <>
          <Field label={words.address} hint={words.secret}>
            <TextField
              ref={field}
              value={link}
              readOnly
              onChange={() => {}}
              onFocus={(event) => event.target.select()}
            />
          </Field>
          <Button className="self-start" onClick={() => void copy()}>
            {words.copy}
          </Button>
        </>
      )}
      {link === null && exists && <p className="text-ink-soft">{words.exists}</p>}
      <div className="flex flex-wrap gap-2">
        <Button busy={make.busy} onClick={() => make.run({})}>
          {exists ? words.makeNew : words.make}
        </Button>
        {exists && (
          <Button busy={close.busy} onClick={() => close.run({})}>
            {words.close}
          </Button>
        )}
      </div>
    </div>
  )
}
