import { z } from 'zod'

/** As much of a JSON schema as the inputs of the operations use. */
export interface Schema {
  type?: string
  format?: string
  const?: unknown
  enum?: unknown[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  pattern?: string
}

export type Path = readonly (string | number)[]

export const schemaOf = (input: z.ZodType): Schema =>
  z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether this branch of a choice is the one the value takes, by the words it must say. */
const fits = ({ properties = {} }: Schema, value: unknown): boolean =>
  !isObject(value) ||
  Object.entries(properties).every(
    ([name, field]) => field.const === undefined || field.const === value[name],
  )

export interface Place {
  path: Path
  schema: Schema
}

/**
 * Every place of an input, those of optional fields too. Lists and choices are walked along a valid
 * value; a list that is empty there stands for its first place.
 */
export function placesOf(schema: Schema, value: unknown, path: Path = []): Place[] {
  const here = path.length === 0 ? [] : [{ path, schema }]
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  const inside = branches
    .filter((branch) => fits(branch, value))
    .flatMap((branch) => placesOf(branch, value, path).filter((one) => one.path !== path))
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    placesOf(field, isObject(value) ? value[name] : undefined, [...path, name]),
  )
  const list = Array.isArray(value) && value.length > 0 ? value : [undefined]
  const { items } = schema
  const entries = items ? list.flatMap((entry, at) => placesOf(items, entry, [...path, at])) : []
  return [...here, ...inside, ...fields, ...entries]
}

const isOrHolds = (schema: Schema, wanted: (schema: Schema) => boolean): boolean =>
  wanted(schema) || [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].some(wanted)

/** Places that take the id of a record. */
export const idPlaces = (schema: Schema, value: unknown): Path[] =>
  placesOf(schema, value)
    .filter((place) => isOrHolds(place.schema, ({ format }) => format === 'uuid'))
    .map(({ path }) => path)

/** A copy of the value with something else in one place; what is missing on the way is made. */
export function put(value: unknown, [step, ...rest]: Path, what: unknown): unknown {
  if (step === undefined) return what
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? [...value] : []
    list[step] = put(list[step], rest, what)
    return list
  }
  const fields: Record<string, unknown> = isObject(value) ? { ...value } : {}
  fields[step] = put(fields[step], rest, what)
  return fields
}

export function without(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return undefined
  if (Array.isArray(value))
    return value.map((entry, at) => (at === step ? without(entry, rest) : entry))
  if (!isObject(value)) return value
  const { [String(step)]: inner, ...others } = value
  return rest.length === 0 ? others : { ...others, [step]: without(inner, rest) }
}

/** As the product writes a place in its refusals: `keyResults[0].title`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? step : `${text}.${step}`
  }, '')
