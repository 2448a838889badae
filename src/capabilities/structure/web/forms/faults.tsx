import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { problemIn } from '#platform/web/problem.ts'
import { Field, type FieldProps } from '#ui/Field.tsx'
import { Refusal } from '../Asked.tsx'

type Faults = {
  error: unknown
  /** Paths of the request that have a field here. */
  shown: Set<string>
}

const FaultsContext = createContext<Faults | null>(null)

/** What the server refused, handed to the fields it names; the rest is said below them. */
export function Faulty({ error, children }: { error: unknown; children: ReactNode }) {
  const shown = useRef(new Set<string>())
  const faults = useMemo(() => ({ error, shown: shown.current }), [error])
  const named = problemIn(error)?.errors ?? []
  const said = named.length > 0 && named.every(({ path }) => shown.current.has(path))
  return (
    <FaultsContext value={faults}>
      {children}
      <Refusal error={said ? null : error} />
    </FaultsContext>
  )
}

/** A field of the request, with what the server says is wrong with it. */
export function FormField({ at, error, ...field }: FieldProps & { at: string }) {
  const faults = useContext(FaultsContext)
  const shown = faults?.shown
  useEffect(() => {
    shown?.add(at)
    return () => void shown?.delete(at)
  }, [shown, at])
  return <Field {...field} error={error ?? problemIn(faults?.error)?.at(at)} />
}
