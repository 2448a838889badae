import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '#ui/Button.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { useProblemText } from './use-strategy.ts'

type AskedProps<Answer> = {
  asked: UseQueryResult<Answer>
  /** Given: this is the page itself, and says what it is even when it could not be loaded. */
  title?: string
  lines?: number
  children: (answer: Answer) => ReactNode
}

/** An answer once it is there; before, nothing for 300 ms, and a way out of an error. */
export function Asked<Answer>({ asked, title, lines = 6, children }: AskedProps<Answer>) {
  const words = useMessages('strategy').page
  const text = useProblemText(asked.error)
  if (asked.data !== undefined) return children(asked.data)
  if (!asked.isError) return <Skeleton className={title ? 'px-4 pt-8 md:px-8' : ''} lines={lines} />
  return (
    <>
      {title && <h1 className="sr-only">{title}</h1>}
      <ErrorState
        title={words.failed}
        remedy={text ?? words.failedRemedy}
        action={<Button onClick={() => void asked.refetch()}>{words.retry}</Button>}
      />
    </>
  )
}
