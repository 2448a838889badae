import Lightbulb from 'lucide-react/icons/lightbulb'
import OctagonAlert from 'lucide-react/icons/octagon-alert'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import type { Severity } from '../../rules/writing/words.ts'

const marks = {
  E: { icon: OctagonAlert, tone: 'text-off-track' },
  W: { icon: TriangleAlert, tone: 'text-at-risk' },
  H: { icon: Lightbulb, tone: 'text-ink-faint' },
} as const

/** How much a finding weighs: by shape, colour and word. */
export function SeverityMark({ severity, className }: { severity: Severity; className?: string }) {
  const words = useMessages('writing').severity
  const { icon: Icon, tone } = marks[severity]
  return (
    <span className={cx('shrink-0', tone, className)} title={words[severity]}>
      <Icon size={15} aria-hidden="true" />
      <span className="sr-only">{words[severity]}</span>
    </span>
  )
}
