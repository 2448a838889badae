import { Link } from 'wouter'
import { buttonClass } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useMessages } from '#ui/i18n.tsx'

/** What a page about the goals of a cycle shows while there is none. */
export function NoCycle() {
  const words = useMessages('goals').cycles
  return (
    <EmptyState
      title={words.noneTitle}
      action={
        <Link href="/cycles" className={buttonClass('primary')}>
          {words.add}
        </Link>
      }
    >
      {words.noneText}
    </EmptyState>
  )
}
