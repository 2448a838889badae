import { createContext, useContext } from 'react'

const PastDay = createContext<string | null>(null)

/** Around what is shown as it stood on a past day, so that its figures explain that day as well. */
export const OnPastDay = PastDay.Provider

/** The past day that is read, as part of a question; nothing where today is. */
export const usePastDay = (): { asOf?: string } => {
  const asOf = useContext(PastDay)
  return asOf === null ? {} : { asOf }
}

/** The address of a page that can be read as of a day, on the day that is read. */
export const hrefThen = (href: string, { asOf }: { asOf?: string }): string =>
  asOf ? `${href}${href.includes('?') ? '&' : '?'}asOf=${asOf}` : href
