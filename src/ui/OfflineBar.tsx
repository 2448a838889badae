import CloudOff from 'lucide-react/icons/cloud-off'
import { useMessages } from './i18n.tsx'

/** Said at once and plainly, without taking the page away. */
export function OfflineBar({ offline }: { offline: boolean }) {
  const words = useMessages('ui').offline
  return (
    <div role="status" className="contents">
      {offline && (
        <p className="flex items-center justify-center gap-2 border-b border-at-risk-line bg-at-risk-soft px-4 py-1.5 text-sm text-ink">
          <CloudOff size={14} aria-hidden="true" className="shrink-0 text-at-risk" />
          {words.lost}
        </p>
      )}
    </div>
  )
}
