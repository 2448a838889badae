import X from 'lucide-react/icons/x'
import { type FormEvent, useState } from 'react'
import { isText, useDraft } from '#platform/web/use-draft.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { useRhythmWrite } from '../../../web/cycle/use-rhythm.ts'
import type { MeetingNote, MeetingPage, removeNote, takeNote } from '../../contract.ts'
import { NOTE_KINDS, type NoteKind } from '../../rules/words.ts'

type MeetingNotesProps = { page: MeetingPage; aboutId: string | null }

/** What was said and decided on a page; kept for the whole team. */
export function MeetingNotes({ page, aboutId }: MeetingNotesProps) {
  const words = useMessages('checkIn').meeting
  const notes = page.notes.filter((one) => one.aboutId === aboutId)
  const mayWrite = page.mayHold && page.meeting.endedAt === null
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-lg font-semibold">{words.notes}</h3>
      {notes.length === 0 && !mayWrite && <p className="text-ink-soft">{words.noNotes}</p>}
      <ul>
        {notes.map((note) => (
          <NoteLine key={note.id} note={note} mayRemove={mayWrite} />
        ))}
      </ul>
      {mayWrite && <NoteForm meetingId={page.meeting.id} aboutId={aboutId} />}
    </section>
  )
}

export function NoteLine({ note, mayRemove }: { note: MeetingNote; mayRemove: boolean }) {
  const words = useMessages('checkIn').meeting
  const bringBack = useRhythmWrite<typeof removeNote>('management.removeNote')
  const remove = useRhythmWrite<typeof removeNote>('management.removeNote', {
    said: () => words.removed,
    undo: (done) => bringBack.run({ ...done, back: true }),
  })
  return (
    <li className="flex items-start gap-2 border-b border-line py-2 text-md">
      <Badge tone={note.kind === 'decision' ? 'accent' : 'plain'}>{words.kinds[note.kind]}</Badge>
      <span className="min-w-0 flex-1 break-words whitespace-pre-line">{note.body}</span>
      {mayRemove && (
        <IconButton
          size="s"
          label={words.remove(note.body)}
          icon={<X size={14} aria-hidden="true" />}
          onClick={() => remove.run({ id: note.id, version: note.version })}
        />
      )}
    </li>
  )
}

function NoteForm({ meetingId, aboutId }: { meetingId: string; aboutId: string | null }) {
  const words = useMessages('checkIn').meeting
  const [kind, setKind] = useState<NoteKind>('decision')
  const draft = useDraft(`meeting:${meetingId}:${aboutId ?? 'whole'}`, '', isText)
  const keep = useRhythmWrite<typeof takeNote>('management.takeNote', { onDone: draft.clear })
  const save = () => {
    const body = draft.value.trim()
    if (body) keep.run({ meetingId, kind, body, aboutId })
  }
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        save()
      }}
    >
      <Field label={words.write}>
        <TextArea
          value={draft.value}
          onChange={draft.set}
          rows={1}
          maxLength={4000}
          onSubmit={save}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <SegmentedControl
          label={words.kind}
          value={kind}
          options={NOTE_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={setKind}
        />
        <Button type="submit" busy={keep.busy} disabled={!draft.value.trim()}>
          {words.keep}
        </Button>
      </div>
    </form>
  )
}
