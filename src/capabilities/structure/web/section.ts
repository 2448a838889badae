import type { ComponentType } from 'react'
import type { CalendarDate } from '#kernel/calendar.ts'

/** A part of a unit's or person's page that a higher capability gives; the product joins them. */
export type Section = ComponentType<{ id: string; on: CalendarDate | undefined }>
