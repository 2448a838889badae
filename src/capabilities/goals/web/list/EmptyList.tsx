import { Link } from 'wouter'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { noFilters } from './address.ts'
import type { SetView } from './use-view.ts'

type EmptyListProps = {
  filtered: boolean
  mayAdd: boolean
  onAdd: () => void
  setView: SetView
}

/** No rows: because of the filters, or because nobody wrote a goal yet. */
export function EmptyList({ filtered, mayAdd, onAdd, setView }: EmptyListProps) {
  const words = useMessages('goals').list
  if (filtered) {
    return (
      <EmptyState
        title={words.nothing}
        action={<Button onClick={() => setView(noFilters)}>{words.clearFilters}</Button>}
      >
        {words.nothingText}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={words.empty}
      example={
        <>
          <p className="font-medium">{words.emptyExample}</p>
          <p className="text-ink-soft">{words.emptyExampleResult}</p>
        </>
      }
      action={
        mayAdd && (
          <span className="flex flex-wrap items-center gap-4">
            <Button kind="primary" onClick={onAdd}>
              {words.add}
            </Button>
            <Link href="/gallery" className={linkClass('text', 'pointer-coarse:py-2')}>
              {words.gallery}
            </Link>
          </span>
        )
      }
    >
      {words.emptyText}
    </EmptyState>
  )
}
