import { beforeAll, describe, expect, it } from 'vitest'
import { openCompany } from '../world/company.ts'
import type { Answer } from '../world/door.ts'
import {
  type Path,
  type Place,
  pathText,
  placesOf,
  put,
  schemaOf,
  without,
} from '../world/fields.ts'
import { contentsOf } from '../world/stored.ts'
import { told, uuids } from '../world/unknown-ids.ts'
import { validInputs } from '../world/valid-inputs.ts'
import { openWorld } from '../world/world.ts'
import { badValuesFor, mostCharacters } from './bad-values.ts'
import { faultsOf, pointsAt, problemIn } from './refusal.ts'

const world = await openWorld()
const company = await openCompany(world, 'alpha')
const asking = { cookie: company.members.secretary.cookie, slug: company.slug }
const faults = faultsOf(world)

let before: Record<string, string> = {}
beforeAll(async () => {
  before = await contentsOf(world, company.workspaceId)
})

/** First where nothing stays; what is refused there may be sent in earnest. */
async function answerTo(operationId: string, input: unknown, inEarnest: boolean): Promise<Answer> {
  const rehearsed = await world.rehearsal.send(asking, operationId, input)
  if (rehearsed.status < 400 || !inEarnest) return rehearsed
  const answer = await world.door.send(asking, operationId, input)
  expect(answer.status).toBe(rehearsed.status)
  return answer
}

/** Fields that many operations share are tried with everything once. */
const tried = new Set<string>()
function isKnown({ path, schema }: Place): boolean {
  const field = `${path.at(-1)} ${JSON.stringify(schema)}`
  const known = tried.has(field)
  tried.add(field)
  return known
}

/** A part that the valid input leaves out stands alone there, and what it lacks is named as well. */
function asFarAsThere(valid: unknown, path: Path): Path {
  let within: unknown = valid
  for (const [at, step] of path.entries()) {
    if (typeof within !== 'object' || within === null) return path.slice(0, at)
    within = Reflect.get(within, step)
  }
  return path
}

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? 'nothing'

describe.each(world.implementations.map(({ operation }) => operation))('$id', (operation) => {
  const { id: operationId, effect } = operation
  const schema = schemaOf(operation.input)
  const valid = validInputs[operationId]?.(company, company.goal)
  const isRead = effect === 'read'

  async function wrongAt(path: Path, input: unknown, isRefused: boolean): Promise<string[]> {
    const answer = await answerTo(operationId, input, isRefused)
    const found = faults(answer)
    if (isRefused && answer.status < 400) found.push('was taken')
    if (answer.status === 422 && problemIn(answer).code === 'request.invalid')
      if (!pointsAt(problemIn(answer), pathText(asFarAsThere(valid, path))))
        found.push(`does not point at ${pathText(path)}: ${answer.text}`)
    return found
  }

  const places = placesOf(schema, valid)
  it.each(places.map((place) => ({ name: pathText(place.path), ...place })))(
    'refuses what does not belong into $name, and says so',
    async ({ path, schema: field }) => {
      const wrong: unknown[] = []
      const known = isKnown({ path, schema: field })
      for (const { name, value, isNeverStored = false } of badValuesFor(field, known)) {
        const isTooLong = name === 'a long text' && mostCharacters(field) < 10_000
        const isRefused = !isRead && (isNeverStored || isTooLong)
        const found = await wrongAt(path, put(valid, path, value), isRefused)
        if (found.length > 0) wrong.push([name, shown(value), found])
      }
      expect(wrong).toEqual([])
    },
  )

  it('names each field that is missing', async () => {
    const wrong: unknown[] = []
    for (const name of schema.required ?? []) {
      const found = await wrongAt([name], without(valid, [name]), true)
      if (found.length > 0) wrong.push([name, found])
    }
    expect(wrong).toEqual([])
  })

  it('takes an id in capitals for the same id', async () => {
    const text = JSON.stringify(valid)
    const textOf = async (input: unknown) =>
      told(await world.rehearsal.send(asking, operationId, input), company.records).text
    const capitals = JSON.parse(text.replace(uuids, (id) => id.toUpperCase()))
    expect(await textOf(capitals)).toBe(await textOf(JSON.parse(text)))
  })

  for (const { path } of isRead ? [] : places.filter((one) => one.path.at(-1) === 'version'))
    it(`refuses a ${pathText(path)} that is no longer the stored one`, async () => {
      const stale = await answerTo(operationId, put(valid, path, 999), true)
      expect([faults(stale), stale.status]).toEqual([[], 409])
    })
})

it('stored nothing of all this, and never failed', async () => {
  expect(await contentsOf(world, company.workspaceId)).toEqual(before)
  expect(world.reported).toEqual([])
})
