import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemIn } from '#platform/web/problem.ts'
import { Button } from '#ui/Button.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'

/** Says a refusal in words for people; null when nothing went wrong. */
export const useProblemText = (): ((error: unknown) => string | null) => {
  const { words } = useMessages('structure')
  return (error) => {
    if (!error) return null
    const problem = problemIn(error)
    return problem ? (problem.detail ?? words.refused) : words.lost
  }
}

/** Why a form was refused, above its buttons. */
export function Refusal({ error }: { error: unknown }) {
  const text = useProblemText()(error)
  return (
    <div role="alert" className="empty:hidden">
      {text && <p className="rounded-m bg-danger-soft px-3 py-2 text-sm text-danger">{text}</p>}
    </div>
  )
}

type AskedProps<Answer> = {
  asked: UseQueryResult<Answer>
  /** What to say when there is no such thing, and a link out. */
  missing?: string
  way?: ReactNode
  lines?: number
  children: (answer: Answer) => ReactNode
}

/** An answer once it is there; before, nothing for 300 ms, and a way out of an error. */
export function Asked<Answer>({ asked, missing, way, lines = 6, children }: AskedProps<Answer>) {
  const { words } = useMessages('structure')
  const text = useProblemText()(asked.error)
  if (asked.data !== undefined) return children(asked.data)
  if (!asked.isError) return <Skeleton className="px-4 pt-8 md:px-8" lines={lines} />
  const absent = problemIn(asked.error)?.status === 404
  return (
    <>
      <h1 className="sr-only">{words.organisation}</h1>
      <ErrorState
        title={absent && missing ? missing : words.failed}
        remedy={text}
        action={
          <>
            {!absent && <Button onClick={() => void asked.refetch()}>{words.again}</Button>}
            {way}
          </>
        }
      />
    </>
  )
}
