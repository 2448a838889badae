import { useCallback, useEffect, useState } from 'react'
import { loadSession, type Session } from '../session.ts'

export type Asked<Answer> = { answer: Answer | null; error: unknown; again: () => void }

/** Asks once, and again on request; for the pages that stand outside a workspace. */
export const useAsked = <Answer>(ask: () => Promise<Answer>): Asked<Answer> => {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [error, setError] = useState<unknown>(null)
  const again = useCallback(() => {
    setError(null)
    ask().then(setAnswer, setError)
  }, [ask])
  useEffect(again, [again])
  return { answer, error, again }
}

/** Who is at this browser, as the server says now. */
export const useSession = (): Asked<Session> => useAsked(loadSession)
