import { ConfirmDialog } from '#ui/ConfirmDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { DirectionItem, removeDirection } from '../../contract.ts'
import { useChange } from '../use-strategy.ts'

type RemoveDirectionProps = { direction: DirectionItem; onClose: () => void }

/** Says what goes with a direction before it goes. */
export function RemoveDirection({ direction, onClose }: RemoveDirectionProps) {
  const words = useMessages('strategy').page
  const { id, version, title, counts } = direction
  const remove = useChange<typeof removeDirection>('strategy.removeDirection', {
    done: words.removed,
    onDone: onClose,
  })
  return (
    <ConfirmDialog
      open
      danger
      title={words.removeDirectionTitle(title)}
      action={words.remove}
      busy={remove.busy}
      onConfirm={() => remove.run({ id, version })}
      onClose={onClose}
    >
      {words.removeDirectionText(counts.ever)}
    </ConfirmDialog>
  )
}
