import { createContext, useContext, useEffect, useId } from 'react'

type Tell = (part: string, waits: number | null) => void

/** How many things each part beside Home's own list asks of the reader, by part. */
export const OwedBeside = createContext<Tell>(() => {})

/**
 * Adds what a part of Home asks of the reader to the number at its head.
 *
 * @param waits how many lines the part shows; undefined until it knows
 */
export function useOwedBeside(waits: number | undefined): void {
  const tell = useContext(OwedBeside)
  const part = useId()
  useEffect(() => {
    if (waits !== undefined) tell(part, waits)
  }, [tell, part, waits])
  useEffect(() => () => tell(part, null), [tell, part])
}
