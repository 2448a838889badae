import fc, { type Arbitrary } from 'fast-check'
import type { Schema } from '../world/fields.ts'

/** Now and then something else altogether stands in a place. */
const sometimes = (odd: Arbitrary<unknown>, usual: Arbitrary<unknown>): Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd })

const texts = (most: number): Arbitrary<unknown> =>
  fc.oneof(
    fc.string({ maxLength: Math.min(most, 30) }),
    fc.string({ unit: 'grapheme', maxLength: Math.min(most, 12) }),
    fc.string({ unit: 'binary', maxLength: Math.min(most, 12) }),
    fc.constantFrom('constructor', '__proto__', 'toString', "'; drop table unit; --", '%', '\\'),
  )

const days = fc.oneof(
  fc.constantFrom(
    '2026-05-18',
    '2026-06-30',
    '2026-01-01',
    '2026-02-29',
    '2199-12-31',
    '1900-01-01',
  ),
  fc.date({ noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
)
const moments = fc.oneof(
  fc.constantFrom('2026-05-18T09:00:00Z', '2026-05-01T00:00:00+14:00', '1899-12-31T23:59:59Z'),
  fc.date({ noInvalidDate: true }).map((moment) => moment.toISOString()),
)

function numbers({ type, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema) {
  const [least, most] = [minimum ?? exclusiveMinimum ?? -1e6, maximum ?? exclusiveMaximum ?? 1e6]
  const inside = fc.double({ min: least, max: most, noNaN: true })
  const edges = fc.constantFrom(least, most, least - 1, most + 1, 0, -0, 0.1 + 0.2, 1e-320)
  const any = fc.oneof({ weight: 4, arbitrary: inside }, { weight: 1, arbitrary: edges })
  if (type !== 'integer') return any
  const small = fc.integer({ min: 1, max: 3 })
  return fc.oneof(small, any.map(Math.trunc), any)
}

/**
 * Inputs that look like those the schema asks for, and now and then do not.
 *
 * @param known ids of records that exist
 */
export function inputsOf(schema: Schema, known: readonly string[]): Arbitrary<unknown> {
  const inside = (inner: Schema) => inputsOf(inner, known)
  const ids = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.uuid() },
  )
  const usual = (): Arbitrary<unknown> => {
    const choices = schema.anyOf ?? schema.oneOf
    if (choices) return fc.oneof(...choices.map(inside))
    if (schema.const !== undefined) return fc.constant(schema.const)
    if (schema.enum) return fc.constantFrom(...schema.enum)
    if (schema.format === 'uuid') return ids
    if (schema.format === 'date') return days
    if (schema.format === 'date-time') return moments
    switch (schema.type) {
      case 'string':
        return texts(schema.maxLength ?? 100)
      case 'integer':
      case 'number':
        return numbers(schema)
      case 'boolean':
        return fc.boolean()
      case 'null':
        return fc.constant(null)
      case 'array':
        return fc.array(inside(schema.items ?? {}), { maxLength: 4 })
      case 'object':
        return objects(schema, inside)
      default:
        return fc.jsonValue({ maxDepth: 3 })
    }
  }
  return sometimes(fc.jsonValue({ maxDepth: 3 }), usual())
}

function objects(
  { properties = {}, required = [], additionalProperties }: Schema,
  inside: (schema: Schema) => Arbitrary<unknown>,
): Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, inside(field)]),
  )
  const known = fc.record(fields, { requiredKeys: required.filter((name) => name in fields) })
  if (typeof additionalProperties !== 'object' && additionalProperties !== true) return known
  const more = fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 2 }), {
    maxKeys: 3,
  })
  return fc.tuple(known, more).map(([own, others]) => ({ ...others, ...own }))
}
