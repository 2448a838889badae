import { Link } from 'wouter'
import { Button, buttonClass } from '#ui/Button.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { useMessages } from '#ui/i18n.tsx'

/** A page that stopped working, with two ways out. */
export function FailedPage({ error }: { error: unknown }) {
  const words = useMessages('shell').failed
  return (
    <ErrorState
      title={words.title}
      kept={words.kept}
      remedy={words.remedy}
      detail={error instanceof Error ? error.message : null}
      action={
        <>
          <Button kind="primary" onClick={() => location.reload()}>
            {words.again}
          </Button>
          <a href="/" className={buttonClass()}>
            {words.home}
          </a>
        </>
      }
    />
  )
}

/** An address that leads nowhere. */
export function MissingPage() {
  const words = useMessages('shell').missing
  return (
    <ErrorState
      title={words.title}
      remedy={words.remedy}
      action={
        <Link href="/" className={buttonClass()}>
          {words.home}
        </Link>
      }
    />
  )
}

export function Unreachable({ again }: { again: () => void }) {
  const words = useMessages('shell').unreachable
  return (
    <ErrorState
      title={words.title}
      remedy={words.remedy}
      action={<Button onClick={again}>{words.again}</Button>}
    />
  )
}
