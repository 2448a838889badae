import UserX from 'lucide-react/icons/user-x'
import { Badge } from '#ui/Badge.tsx'
import { useMessages } from '#ui/i18n.tsx'

/** Beside the owner of a goal whom nobody takes the place of; in a row without words. */
export default function UncarriedMark({ inRow = false }: { inRow?: boolean }) {
  const { mark } = useMessages('alignment').carriers
  if (!inRow) return <Badge tone="warn">{mark}</Badge>
  return (
    <span title={mark} className="ml-1.5 shrink-0 text-ink-faint">
      <UserX size={14} aria-hidden="true" />
      <span className="sr-only">{mark}</span>
    </span>
  )
}
