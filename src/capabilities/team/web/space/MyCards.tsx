import Pencil from 'lucide-react/icons/pencil'
import Trash from 'lucide-react/icons/trash-2'
import { useState } from 'react'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { changeCard, removeCard, SpacePage } from '../../contract.ts'
import { useTeamWrite } from '../use-team.ts'
import { CardForm } from './CardForm.tsx'
import { SaidBeside } from './SaidBeside.tsx'

type Mine = SpacePage['mine'][number]

/** One's own cards before the reveal, which only oneself sees. */
export function MyCards({ page: { mine } }: { page: SpacePage }) {
  const words = useMessages('team').write
  return (
    <section aria-labelledby="mine" className="flex flex-col gap-2">
      <h2 id="mine" className="text-base font-semibold">
        {words.mine}
      </h2>
      {mine.length === 0 && <p className="text-ink-soft">{words.mineNone}</p>}
      <ul className="flex flex-col gap-2">
        {mine.map((card) => (
          <MyCard key={card.id} card={card} />
        ))}
      </ul>
    </section>
  )
}

function MyCard({ card }: { card: Mine }) {
  const words = useMessages('team')
  const [isEdited, setEdited] = useState(false)
  const [wasEdited, setWasEdited] = useState(false)
  const close = () => {
    setEdited(false)
    // The focus was in what goes away.
    setWasEdited(true)
  }
  const { id, version, text, why, ideas } = card
  const change = useTeamWrite<typeof changeCard>('team.changeCard')
  const back = useTeamWrite<typeof removeCard>('team.removeCard', { said: words.general.undone })
  const remove = useTeamWrite<typeof removeCard>('team.removeCard', {
    said: words.write.removed,
    undo: () => back.run({ id, version: version + 1, back: true }),
  })
  return (
    <li className="rounded-l border border-line bg-raised px-3 py-2.5">
      {isEdited ? (
        <CardForm
          place={`drafting-card-change:${id}`}
          initial={{ text, why: why ?? '', ideas: ideas ?? '' }}
          action={words.write.save}
          onSave={async (saying) => {
            await change.runAsync({ id, version, ...saying })
            close()
          }}
          onCancel={close}
        />
      ) : (
        <div className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <SaidBeside card={card} />
          </div>
          <IconButton
            label={words.write.edit(text)}
            icon={<Pencil size={15} aria-hidden="true" />}
            autoFocus={wasEdited}
            onClick={() => setEdited(true)}
          />
          <IconButton
            label={words.write.remove(text)}
            icon={<Trash size={15} aria-hidden="true" />}
            onClick={() => remove.run({ id, version })}
          />
        </div>
      )}
    </li>
  )
}
