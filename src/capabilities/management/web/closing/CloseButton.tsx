import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { ClosingPage } from '../../contract.ts'

type CloseButtonProps = { may: ClosingPage['may']; onClose: () => void }

/** Ends the review. */
export function CloseButton({ may, onClose }: CloseButtonProps) {
  const words = useMessages('management').closing
  if (!may.close) return null
  return (
    <Button kind="primary" onClick={onClose}>
      {words.close}
    </Button>
  )
}
