import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useMessages } from '#ui/i18n.tsx'

type EmptyStrategyProps = { may: boolean; isPast: boolean; onAdd: () => void }

/** Nothing is written down: what belongs here, one example, one action. */
export function EmptyStrategy({ may, isPast, onAdd }: EmptyStrategyProps) {
  const words = useMessages('strategy').page
  if (isPast) return <EmptyState title={words.notThen} />
  return (
    <EmptyState
      title={words.empty}
      example={
        <>
          <p className="font-medium">{words.emptyExample}</p>
          <p className="text-ink-soft">{words.emptyExampleText}</p>
        </>
      }
      action={
        may ? (
          <Button kind="primary" onClick={onAdd}>
            {words.addDirection}
          </Button>
        ) : (
          <p className="text-ink-soft">{words.emptyReader}</p>
        )
      }
    >
      {words.emptyText}
    </EmptyState>
  )
}
