import { z } from 'zod'
import { toldFields } from '../rules/told-fields.ts'

/** What changes, in words that need no second request: names, not ids. */
export const fieldChange = z.object({
  field: z.enum(toldFields),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
