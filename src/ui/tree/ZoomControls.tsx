import Maximize from 'lucide-react/icons/maximize'
import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { IconButton } from '../IconButton.tsx'
import { useFormat, useMessages } from '../i18n.tsx'

type ZoomControlsProps = { scale: number; onZoom: (factor: number) => void; onFit: () => void }

export const zoomStep = 1.25

/** Zoom in, out, and all of it. */
export function ZoomControls({ scale, onZoom, onFit }: ZoomControlsProps) {
  const words = useMessages('ui').zoom
  const { percent } = useFormat()
  return (
    <div className="absolute right-3 bottom-3 flex items-center rounded-m border border-line-strong bg-raised shadow-raised">
      <IconButton
        label={words.out}
        icon={<Minus size={15} aria-hidden="true" />}
        onClick={() => onZoom(1 / zoomStep)}
      />
      <span className="tabular w-11 text-center text-xs text-ink-soft">
        <span className="sr-only">{words.at(percent(scale))}</span>
        <span aria-hidden="true">{percent(scale)}</span>
      </span>
      <IconButton
        label={words.in}
        icon={<Plus size={15} aria-hidden="true" />}
        onClick={() => onZoom(zoomStep)}
      />
      <IconButton
        label={words.fit}
        icon={<Maximize size={15} aria-hidden="true" />}
        onClick={onFit}
      />
    </div>
  )
}
