import { z } from 'zod'

type Decode = (values: readonly string[]) => unknown

interface JsonSchema {
  type?: string
  items?: JsonSchema
  anyOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
}

function decodeOne(schema: JsonSchema, text: string): unknown {
  const options = schema.anyOf ?? [schema]
  const types = options.map((one) => one.type)
  if (types.includes('null') && text === '') return null
  if ((types.includes('number') || types.includes('integer')) && text.trim() !== '') {
    const number = Number(text)
    if (!Number.isNaN(number)) return number
  }
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  if (types.includes('object')) {
    try {
      return JSON.parse(text)
    } catch {
      return text
    }
  }
  return text
}

function decoderOf(schema: JsonSchema): Decode {
  if (schema.type === 'array') {
    const items = schema.items ?? {}
    return (values) => values.map((text) => decodeOne(items, text))
  }
  return (values) => decodeOne(schema, values.at(-1) ?? '')
}

/**
 * Reads an operation's input from a query string: a field once for each value, lists by repeating
 * the field, objects as JSON. What does not fit its type is left as text for the schema to refuse.
 */
export function queryDecoder(
  input: z.ZodType,
): (query: URLSearchParams) => Record<string, unknown> {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  const decoders = new Map(
    Object.entries(schema.properties ?? {}).map(([key, field]) => [key, decoderOf(field)]),
  )
  return (query) => {
    const result: Record<string, unknown> = {}
    for (const [key, decode] of decoders) {
      const values = query.getAll(key)
      if (values.length > 0) result[key] = decode(values)
    }
    return result
  }
}
