import type { ComponentType } from 'react'

/** A part of an objective's page that a higher capability gives; the product joins them. */
export type ObjectiveSection = ComponentType<{
  id: string
  /** The past day or moment that is read; null = as it is now. */
  asOf: string | null
}>
