import { useMe } from '#capabilities/goals/web/goal/use-members.ts'
import { Button } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { useRhythmWrite } from '../../../web/cycle/use-rhythm.ts'
import type { endHandover, Handover } from '../../contract.ts'

/** Who checks in for whom, and until when; both may end it. */
export function HandoverLine({ handover }: { handover: Handover }) {
  const words = useMessages('checkIn').handover
  const format = useFormat()
  const me = useMe()?.me.personId
  const { id, version, person, delegate, startsOn, endsOn, mayEnd } = handover
  const end = useRhythmWrite<typeof endHandover>('management.endHandover', {
    said: () => words.ended,
  })
  const [from, to] = [format.date(startsOn), format.date(endsOn)]
  const isMine = person.id === me
  const isTaken = delegate.id === me
  const text = isMine
    ? words.given(delegate.name ?? '', from, to)
    : isTaken
      ? words.taken(person.name ?? '', from, to)
      : words.between(person.name ?? '', delegate.name ?? '', from, to)
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-3 border-b border-line py-1">
      <span className="min-w-0 flex-1 basis-60 text-base">{text}</span>
      {mayEnd && (
        <Button size="s" kind="quiet" busy={end.busy} onClick={() => end.run({ id, version })}>
          {isTaken ? words.giveBack : words.end}
        </Button>
      )}
    </li>
  )
}
