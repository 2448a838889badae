import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { useMe } from '#capabilities/goals/web/goal/use-members.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Field } from '#ui/Field.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { useRhythmWrite } from '../../../web/cycle/use-rhythm.ts'
import type { endMeeting, getMeeting, MeetingPage, markPresent } from '../../contract.ts'
import { MeetingNotes, NoteLine } from './MeetingNotes.tsx'

/** After the last page: who was there, what was decided, and a summary that stays with the unit. */
export function MeetingEnd({ page, leads }: { page: MeetingPage; leads: boolean }) {
  const words = useMessages('checkIn').meeting
  const format = useFormat()
  const { meeting, notes } = page
  const isOver = meeting.endedAt !== null
  const onPages = notes.filter(({ aboutId }) => aboutId !== null)
  return (
    <div className="flex flex-col gap-8">
      <div>
        <h2 className="text-xl font-semibold md:text-2xl">{words.endPage}</h2>
        <p className="text-md text-ink-soft">
          {isOver
            ? words.heldOn(format.instant(meeting.startedAt))
            : words.startedOn(format.instant(meeting.startedAt))}
        </p>
      </div>
      <Present page={page} />
      <section className="flex flex-col gap-2">
        <h3 className="text-lg font-semibold">{words.decisions}</h3>
        {onPages.length === 0 && <p className="text-md text-ink-soft">{words.noDecisions}</p>}
        <ul>
          {onPages.map((note) => (
            <NoteLine
              key={note.id}
              note={{ ...note, body: note.about ? `${note.body}\n${note.about}` : note.body }}
              mayRemove={false}
            />
          ))}
        </ul>
      </section>
      <MeetingNotes page={page} aboutId={null} />
      {page.mayHold && (leads || isOver) ? (
        <Summary page={page} />
      ) : (
        meeting.summary && (
          <p className="max-w-[70ch] text-md break-words whitespace-pre-line">{meeting.summary}</p>
        )
      )}
      {isOver && (
        <Link href={`/units/${meeting.unit.id}`} className={buttonClass('secondary')}>
          {words.toUnit}
        </Link>
      )}
    </div>
  )
}

function Summary({ page }: { page: MeetingPage }) {
  const words = useMessages('checkIn').meeting
  const { id, version, endedAt, summary } = page.meeting
  const [text, setText] = useState(summary ?? '')
  const isOver = endedAt !== null
  const end = useRhythmWrite<typeof endMeeting>('management.endMeeting', {
    said: () => (isOver ? words.summarySaved : words.ended),
  })
  const save = () => end.run({ id, version, summary: text.trim() || null })
  return (
    <form
      className="flex flex-col items-start gap-3"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        save()
      }}
    >
      <Field label={words.summary} hint={words.summaryHint} className="w-full max-w-3xl">
        <TextArea value={text} onChange={setText} rows={3} maxLength={4000} onSubmit={save} />
      </Field>
      <Button type="submit" kind="primary" busy={end.busy}>
        {isOver ? words.saveSummary : words.endIt}
      </Button>
    </form>
  )
}

function Present({ page }: { page: MeetingPage }) {
  const words = useMessages('checkIn').meeting
  const me = useMe()?.me.personId
  const { meeting, people, mayHold } = page
  const mark = useWrite<typeof markPresent>('management.markPresent', {
    optimistic: (cache, { personId, isPresent }) =>
      cache.update<typeof getMeeting>('management.getMeeting', (answer) => ({
        ...answer,
        people: answer.people.map((one) => (one.id === personId ? { ...one, isPresent } : one)),
      })),
    invalidates: ['management.getMeeting'],
  })
  const mayMark = mayHold && meeting.endedAt === null
  const there = people.filter(({ isPresent }) => isPresent)
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-lg font-semibold">{words.there}</h3>
      {mayMark ? (
        <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
          {people.map(({ id, name, isPresent }) => (
            <li key={id}>
              <Checkbox
                label={id === me ? `${name ?? ''} · ${words.iAmHere}` : (name ?? '')}
                checked={isPresent}
                onChange={(next) =>
                  mark.run({ meetingId: meeting.id, personId: id, isPresent: next })
                }
              />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-md text-ink-soft">{there.map(({ name }) => name).join(' · ') || '–'}</p>
      )}
    </section>
  )
}
