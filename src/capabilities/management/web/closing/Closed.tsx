import { useState } from 'react'
import { Link } from 'wouter'
import { useMemberName } from '#capabilities/goals/web/goal/use-members.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { ClosingPage, reopenCycle } from '../../contract.ts'
import { Refusal } from '../cycle/Refusal.tsx'
import { useRhythmWrite } from '../cycle/use-rhythm.ts'

/** Who closed the cycle and what came of it; who runs the workspace can reopen it. */
export function Closed({ page }: { page: ClosingPage }) {
  const words = useMessages('management').closing
  const format = useFormat()
  const nameOf = useMemberName()
  const [asked, setAsked] = useState(false)
  const { closing, may, cycle } = page
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-sunken px-4 py-3 md:px-8">
      <div className="min-w-0 flex-1 basis-80 text-base">
        {/* A cycle may have come here closed, from a file or with the sample. */}
        {!closing && cycle.closedAt && <p>{words.closedOn(format.instant(cycle.closedAt))}</p>}
        {closing && (
          <p>
            {words.isClosed(format.instant(closing.closedAt), nameOf(closing.closedBy))}{' '}
            {words.counts(closing.carried, closing.archived, closing.dropped)}
          </p>
        )}
        {closing?.summary && (
          <p className="max-w-[70ch] whitespace-pre-line text-ink-soft">{closing.summary}</p>
        )}
      </div>
      {closing?.nextCycleId && (
        <Link href={`/cycles/${closing.nextCycleId}`} className={buttonClass('primary')}>
          {words.toNext}
        </Link>
      )}
      {may.reopen && <Button onClick={() => setAsked(true)}>{words.reopen}</Button>}
      {asked && <Reopen page={page} onClose={() => setAsked(false)} />}
    </div>
  )
}

function Reopen({ page: { cycle }, onClose }: { page: ClosingPage; onClose: () => void }) {
  const words = useMessages('management').closing
  const [reason, setReason] = useState('')
  const text = reason.trim()
  const reopen = useRhythmWrite<typeof reopenCycle>('management.reopenCycle', {
    inForm: true,
    said: () => words.reopened,
    onDone: onClose,
  })
  return (
    <FormDialog
      size="s"
      title={words.reopenTitle}
      onClose={onClose}
      onSubmit={() =>
        text !== '' && reopen.run({ cycleId: cycle.id, version: cycle.version, reason: text })
      }
      action={words.reopen}
      busy={reopen.busy}
      disabled={text === ''}
    >
      <p className="text-ink-soft">{words.reopenText}</p>
      <Field label={words.reason} required>
        <TextArea
          autoFocus
          value={reason}
          maxLength={2000}
          placeholder={words.reopenPlaceholder}
          onChange={setReason}
        />
      </Field>
      <Refusal error={reopen.error} />
    </FormDialog>
  )
}
