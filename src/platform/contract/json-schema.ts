import { z } from 'zod'

export type JsonSchema = Record<string, unknown>

/** A shape of the contract as JSON Schema (draft 2020-12), as it is sent or as it is answered. */
export const jsonSchemaOf = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  })
  return rest
}
