import Maximize from 'lucide-react/icons/maximize'
import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { IconButton } from '#ui/IconButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'

type ChartControlsProps = { scale: number; onZoom: (factor: number) => void; onFit: () => void }

const step = 1.25

/** Zoom in, out, and all of it. */
export function ChartControls({ scale, onZoom, onFit }: ChartControlsProps) {
  const { chart } = useMessages('structure')
  const { percent } = useFormat()
  return (
    <div className="absolute right-3 bottom-3 flex items-center rounded-m border border-line-strong bg-raised shadow-raised">
      <IconButton
        label={chart.zoomOut}
        icon={<Minus size={15} aria-hidden="true" />}
        onClick={() => onZoom(1 / step)}
      />
      <span className="tabular w-11 text-center text-xs text-ink-soft">
        <span className="sr-only">{chart.zoom(percent(scale))}</span>
        <span aria-hidden="true">{percent(scale)}</span>
      </span>
      <IconButton
        label={chart.zoomIn}
        icon={<Plus size={15} aria-hidden="true" />}
        onClick={() => onZoom(step)}
      />
      <IconButton
        label={chart.fit}
        icon={<Maximize size={15} aria-hidden="true" />}
        onClick={onFit}
      />
    </div>
  )
}
