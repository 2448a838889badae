import X from 'lucide-react/icons/x'
import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#capabilities/structure/web/PersonPicker.tsx'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { inviteRater, ObjectiveScoring, withdrawRater } from '../../contract.ts'
import { Refusal } from '../../web/cycle/Refusal.tsx'
import { useRhythmWrite } from '../../web/cycle/use-rhythm.ts'

/** Stakeholders who are asked to score besides the owner and the superior. */
export function Invited({ scoring }: { scoring: ObjectiveScoring }) {
  const words = useMessages('management').scoring
  const [picked, setPicked] = useState<PickedPerson | null>(null)
  const { goal, invited, may } = scoring
  const objectiveId = goal.id
  const ask = useRhythmWrite<typeof inviteRater>('management.inviteRater', {
    inForm: true,
    said: () => words.invitedDone,
    onDone: () => setPicked(null),
  })
  const again = useRhythmWrite<typeof inviteRater>('management.inviteRater')
  const [gone, setGone] = useState('')
  const drop = useRhythmWrite<typeof withdrawRater>('management.withdrawRater', {
    said: () => words.uninvited,
    undo: () => again.run({ objectiveId, personId: gone }),
  })
  if (!may.invite && invited.length === 0) return null
  return (
    <section aria-labelledby="invited" className="flex flex-col gap-3">
      <h2 id="invited" className="text-lg font-semibold">
        {words.invited}
      </h2>
      {invited.length > 0 && (
        <ul className="flex flex-col">
          {invited.map(({ person, hasRated }) => (
            <li key={person.id} className="flex min-h-8 items-center gap-2 text-base">
              <span className="min-w-0 flex-1 truncate">{person.name}</span>
              <span className="text-sm text-ink-faint">
                {hasRated ? words.hidden : words.waiting}
              </span>
              {may.invite && (
                <IconButton
                  label={words.uninvite(person.name ?? '')}
                  icon={<X size={14} aria-hidden="true" />}
                  onClick={() => {
                    setGone(person.id)
                    drop.run({ objectiveId, personId: person.id })
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {may.invite && (
        <form
          className="flex flex-col items-start gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            if (picked) ask.run({ objectiveId, personId: picked.id })
          }}
        >
          <Field label={words.invite} hint={words.inviteText} className="w-full">
            <PersonPicker value={picked} onChange={setPicked} />
          </Field>
          <Button type="submit" size="s" busy={ask.busy} disabled={picked === null}>
            {words.inviteDo}
          </Button>
          <Refusal error={ask.error} />
        </form>
      )}
    </section>
  )
}
