import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { problemIn } from '#platform/web/problem.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { useRefusal } from './cycle/use-rhythm.ts'

type AskedProps<Answer> = {
  asked: UseQueryResult<Answer>
  /** What to say when there is no such thing. */
  missing?: string
  children: (answer: Answer) => ReactNode
}

/** An answer once it is there; before, nothing for 300 ms, and a way out of an error. */
export function Asked<Answer>({ asked, missing, children }: AskedProps<Answer>) {
  const words = useMessages('management').cycle
  const refusal = useRefusal()(asked.error)
  if (asked.data !== undefined) return children(asked.data)
  if (!asked.error) return <Skeleton className="px-4 pt-8 md:px-8" lines={8} />
  const isMissing = problemIn(asked.error)?.status === 404
  return (
    <ErrorState
      title={isMissing ? (missing ?? words.missing) : words.failed}
      remedy={isMissing ? words.missingRemedy : (refusal ?? words.failedRemedy)}
      action={
        isMissing ? (
          <Link href="/cycles" className={buttonClass()}>
            {words.all}
          </Link>
        ) : (
          <Button onClick={() => void asked.refetch()}>{words.again}</Button>
        )
      }
    />
  )
}
