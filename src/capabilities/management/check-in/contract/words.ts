import { z } from 'zod'

export const named = z.object({ id: z.string(), name: z.string().nullable() })
export const written = z.object({ id: z.string(), version: z.number() })
