import { useState } from 'react'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import type { Board, BoardCard } from '../../contract.ts'
import { topicsOn } from './topics.ts'

type LayDialogProps = {
  board: Board
  card: BoardCard
  busy: boolean
  onLay: (underId: string) => void
  onClose: () => void
}

/** Chooses the card that another one is laid on, without dragging. */
export function LayDialog({ board, card, busy, onLay, onClose }: LayDialogProps) {
  const words = useMessages('management').retrospective
  const [onto, setOnto] = useState<string | null>(null)
  const tops = topicsOn(board).filter(({ top }) => top.id !== card.id && top.id !== card.underId)
  return (
    <FormDialog
      title={words.layTitle}
      onClose={onClose}
      onSubmit={() => onto && onLay(onto)}
      action={words.layOn}
      busy={busy}
      disabled={onto === null}
    >
      <p className="font-medium">{card.body}</p>
      <RadioGroup
        label={words.layTitle}
        value={onto}
        options={tops.map(({ top }) => ({ value: top.id, label: top.body }))}
        onChange={setOnto}
      />
    </FormDialog>
  )
}
