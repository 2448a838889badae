import type { ReactNode } from 'react'

export type PaletteItem = {
  id: string
  label: string
  group: string
  /** A word about it, at the right. */
  detail?: string | undefined
  icon?: ReactNode
  keys?: string | undefined
  /** Another language's or everyday words that lead here too. */
  also?: string | undefined
}

/** Things that are not on the page, asked while typing. */
export type PaletteSearch = (text: string, signal: AbortSignal) => Promise<readonly PaletteItem[]>
