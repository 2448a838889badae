import CircleDashed from 'lucide-react/icons/circle-dashed'
import Lightbulb from 'lucide-react/icons/lightbulb'
import OctagonAlert from 'lucide-react/icons/octagon-alert'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import type { Severity } from '../../rules/writing/words.ts'
import { isToComplete, type Weighed } from '../rules/against.ts'

const marks = {
  E: { icon: OctagonAlert, tone: 'text-off-track' },
  W: { icon: TriangleAlert, tone: 'text-at-risk' },
  M: { icon: CircleDashed, tone: 'text-at-risk' },
  H: { icon: Lightbulb, tone: 'text-ink-faint' },
} as const

/** Which word and mark: E, W, H, or M for what is to be completed. */
export const markOf = (one: Weighed): keyof typeof marks => (isToComplete(one) ? 'M' : one.severity)

type SeverityMarkProps = {
  severity: Severity
  /** It is about what is not there yet. */
  isMissing?: boolean
  className?: string
}

/** How much a finding weighs: by shape, colour and word. */
export function SeverityMark({ severity, isMissing = false, className }: SeverityMarkProps) {
  const words = useMessages('writing').severity
  const which = markOf({ severity, isMissing })
  const { icon: Icon, tone } = marks[which]
  return (
    <span className={cx('shrink-0', tone, className)} title={words[which]}>
      <Icon size={15} aria-hidden="true" />
      <span className="sr-only">{words[which]}</span>
    </span>
  )
}
