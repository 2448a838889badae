import { Link } from 'wouter'
import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { GoalBeside } from '../../contract.ts'
import { goalHref } from '../../web/goal/goal-href.ts'
import { ownerText } from '../../web/goal/owner-text.ts'

/** A goal with who carries it. */
export function GoalLine({ goal, className }: { goal: GoalBeside; className?: string }) {
  const words = useMessages('alignment').gaps
  return (
    <span className={cx('block min-w-0', className)}>
      <Link href={goalHref(goal)} className={linkClass('quiet', 'font-medium break-words')}>
        {goal.title}
      </Link>
      <span className="block text-sm text-ink-soft">{ownerText(goal.owner) ?? words.nobody}</span>
    </span>
  )
}
