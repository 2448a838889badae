import type { Page } from './pages.ts'

/** The page an address below the workspace leads to, or undefined. */
export const pageAt = (pages: readonly Page[], address: string): Page | undefined => {
  const parts = address.split('/')
  return pages.find(({ path }) => {
    const pattern = path.split('/')
    return (
      pattern.length === parts.length &&
      pattern.every((part, place) => part.startsWith(':') || part === parts[place])
    )
  })
}
