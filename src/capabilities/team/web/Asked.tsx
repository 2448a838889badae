import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { problemIn } from '#platform/web/problem.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { useRefusal } from './use-team.ts'

type AskedProps<Answer> = {
  asked: UseQueryResult<Answer>
  children: (answer: Answer) => ReactNode
}

/** An answer once it is there; before, nothing for 300 ms, and a way out of an error. */
export function Asked<Answer>({ asked, children }: AskedProps<Answer>) {
  const { general, list } = useMessages('team')
  const refusal = useRefusal(asked.error)
  if (asked.data !== undefined) return children(asked.data)
  if (!asked.isError) return <Skeleton className="px-4 pt-8 md:px-8" lines={8} />
  const isMissing = problemIn(asked.error)?.status === 404
  return (
    <>
      <h1 className="sr-only">{general.title}</h1>
      <ErrorState
        title={isMissing ? general.missing : general.failed}
        remedy={isMissing ? general.missingRemedy : (refusal ?? general.failedRemedy)}
        action={
          isMissing ? (
            <Link href="/drafting" className={buttonClass()}>
              {list.all}
            </Link>
          ) : (
            <Button onClick={() => void asked.refetch()}>{general.retry}</Button>
          )
        }
      />
    </>
  )
}
