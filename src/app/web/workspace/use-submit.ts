import { useState } from 'react'

export type Submission = {
  busy: boolean
  error: unknown
  submit: () => void
}

/** Work that a form does outside the contract: once at a time, its refusal kept for the form to show. */
export const useSubmit = (work: () => Promise<void>): Submission => {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submit = () => {
    if (busy) return
    setBusy(true)
    setError(null)
    work()
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return { busy, error, submit }
}
