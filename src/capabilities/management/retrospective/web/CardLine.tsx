import Ellipsis from 'lucide-react/icons/ellipsis'
import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Menu } from '#ui/Menu.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { Board, BoardCard, changeCard, removeCard } from '../../contract.ts'
import { useRhythmWrite } from '../../web/cycle/use-rhythm.ts'
import { LayDialog } from './LayDialog.tsx'

type CardLineProps = { board: Board; card: BoardCard }

/** One card with everything that can be done with it. */
export function CardLine({ board, card }: CardLineProps) {
  const words = useMessages('management').retrospective
  const [asked, setAsked] = useState<'edit' | 'lay' | null>(null)
  const { may, retrospective } = board
  const { stage, id: retrospectiveId, questions } = retrospective
  const change = useRhythmWrite<typeof changeCard>('management.changeCard', {
    onDone: () => setAsked(null),
  })
  const bringBack = useRhythmWrite<typeof removeCard>('management.removeCard')
  const remove = useRhythmWrite<typeof removeCard>('management.removeCard', {
    said: () => words.cardRemoved,
    undo: (done) => bringBack.run({ retrospectiveId, ...done, back: true }),
  })
  const about = { retrospectiveId, id: card.id, version: card.version }
  const isOpen = may.join && stage !== 'held'
  const items = [
    ...(card.isMine
      ? [{ id: 'edit', label: words.editCard, onSelect: () => setAsked('edit') }]
      : []),
    ...(stage === 'write'
      ? []
      : [{ id: 'lay', label: words.layOn, onSelect: () => setAsked('lay') }]),
    ...(card.underId === null
      ? []
      : [
          {
            id: 'alone',
            label: words.layAlone,
            onSelect: () => change.run({ ...about, underId: null }),
          },
        ]),
    ...questions
      .filter(({ id }) => id !== card.questionId && card.underId === null)
      .map(({ id, text }) => ({
        id: `to-${id}`,
        label: words.moveTo(text),
        onSelect: () => change.run({ ...about, questionId: id }),
      })),
    ...(card.isMine || may.lead
      ? [{ id: 'remove', label: words.removeCard, onSelect: () => remove.run(about) }]
      : []),
  ]
  if (asked === 'edit')
    return (
      <EditCard
        card={card}
        busy={change.busy}
        onSave={(body) => change.run({ ...about, body })}
        onCancel={() => setAsked(null)}
      />
    )
  return (
    <div className="flex items-start gap-1">
      <p className="min-w-0 flex-1 text-base break-words">
        {card.body}
        {card.isMine && <span className="ml-2 text-xs text-ink-faint">{words.mine}</span>}
      </p>
      {isOpen && items.length > 0 && (
        <Menu
          label={words.cardMenu(card.body)}
          align="end"
          items={items}
          trigger={
            <IconButton
              label={words.cardMenu(card.body)}
              icon={<Ellipsis size={14} aria-hidden="true" />}
              tooltip={false}
            />
          }
        />
      )}
      {asked === 'lay' && (
        <LayDialog
          board={board}
          card={card}
          busy={change.busy}
          onLay={(underId) => change.run({ ...about, underId })}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

type EditCardProps = {
  card: BoardCard
  busy: boolean
  onSave: (body: string) => void
  onCancel: () => void
}

function EditCard({ card, busy, onSave, onCancel }: EditCardProps) {
  const words = useMessages('management').retrospective
  const [body, setBody] = useState(card.body)
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (body.trim() !== '') onSave(body.trim())
      }}
    >
      <TextField
        autoFocus
        aria-label={words.editCard}
        value={body}
        maxLength={500}
        onChange={setBody}
      />
      <span className="flex gap-2">
        <Button type="submit" size="s" kind="primary" busy={busy}>
          {words.save}
        </Button>
        <Button size="s" onClick={onCancel}>
          {words.cancel}
        </Button>
      </span>
    </form>
  )
}
