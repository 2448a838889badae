import { addDays, type CalendarDate } from '#kernel/calendar.ts'
import type { JsonObject } from './json.ts'
import { simulatedCheckIns } from './sample/check-ins.ts'
import { natureOf } from './sample/nature.ts'
import { joinedOrganisation } from './sample/people.ts'
import { type Quarter, quartersAround } from './sample/quarters.ts'
import { listOf, numberIn, textIn } from './sample/source.ts'

export interface SampleSources {
  /** Goals, units and roles: `data/gitlab-okrs.json`. */
  readonly okrs: JsonObject
  /** People and units: `data/gitlab-org-2022-11.json`. */
  readonly organisation: JsonObject
}

export interface Sample {
  /** A file as any other, to be imported. */
  readonly file: JsonObject
  /** Whom the sample's visitor signs in as: somebody with a team, own goals, and check-ins due. */
  readonly visitor: string
}

/** Days without a check-in of the visitor's, so that Home has something to ask for. */
const visitorSilence = 13

/**
 * A sample organisation out of published goals: quarters moved to today, people under made-up
 * names, check-ins simulated from the published end scores. The same seed and day give the same.
 */
export const simulateSample = (
  sources: SampleSources,
  today: CalendarDate,
  seed: number,
): Sample => {
  const quarters = new Map(quartersAround(today).map((quarter) => [quarter.source, quarter]))
  const { units, people } = joinedOrganisation(sources.okrs, sources.organisation, seed)
  const heads = headsOf(people)
  const chosen = listOf(sources.okrs, 'objectives').filter((objective) =>
    quarters.has(textIn(objective, 'cycle') ?? ''),
  )
  const owned = chosen.map((objective) => withOwners(objective, heads))
  const visitor = visitorIn(owned, people)
  const objectives = owned.map((objective) =>
    moved(objective, quarters.get(textIn(objective, 'cycle') ?? ''), { today, seed, visitor }),
  )
  const cycles = [...quarters.values()].map(({ name, start, end, source }) => ({
    name,
    start,
    end,
    movedFrom: source,
  }))
  const file = {
    source: sources.okrs['source'] ?? null,
    license: sources.okrs['license'] ?? null,
    organization: `${textIn(sources.okrs, 'organization') ?? 'Organisation'} (sample)`,
    simulation: { seed, day: today, notes: [...notes] },
    cycles,
    units,
    people,
    objectives,
  }
  return { file, visitor }
}

const notes = [
  'Goals, figures and scores were published by GitLab; their quarters were moved in time.',
  'People carry made-up names. Who belongs to which unit joins two sources of different years.',
  'Where the source names no owner, the head of the unit was taken.',
  'Nature, category and commitment are made up from the words of the titles.',
  'An objective without a published score takes the mean of those of its key results.',
  'Check-ins are simulated from the published end scores.',
]

/** The first role of each unit in the order of the source, a leading one where there is one. */
const headsOf = (people: JsonObject[]): Map<string, string> => {
  const heads = new Map<string, JsonObject>()
  const leads = (person: JsonObject) =>
    /chief|vp|head|director|manager|lead/i.test(textIn(person, 'title') ?? '')
  for (const person of people) {
    const unit = textIn(person, 'unit')
    if (unit === null || person['vacancy'] === true) continue
    const known = heads.get(unit)
    if (!known || (!leads(known) && leads(person))) heads.set(unit, person)
  }
  return new Map([...heads].map(([unit, person]) => [unit, textIn(person, 'id') ?? '']))
}

const withOwners = (objective: JsonObject, heads: ReadonlyMap<string, string>): JsonObject => {
  const owner = ownerOf(objective, heads)
  const keyResults = listOf(objective, 'keyResults').map((keyResult) => {
    const other = ownerOf(keyResult, heads)
    return { ...keyResult, ...(other && { owner: other }) }
  })
  return { ...objective, ...(owner && { owner }), keyResults }
}

const ownerOf = (goal: JsonObject, heads: ReadonlyMap<string, string>): string | undefined =>
  textIn(goal, 'owner') ?? heads.get(textIn(goal, 'unit') ?? '')

interface Setting {
  today: CalendarDate
  seed: number
  visitor: string
}

const outcome = new Set(['score', 'status', 'outcomeText', 'current'])
const withoutOutcome = (goal: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(goal).filter(([key]) => !outcome.has(key)))

const moved = (
  objective: JsonObject,
  quarter: Quarter | undefined,
  setting: Setting,
): JsonObject => {
  if (!quarter) return objective
  const isOver = quarter.phase === 'past'
  const keyResults = listOf(objective, 'keyResults').map((keyResult) => {
    const isVisitors = (textIn(keyResult, 'owner') ?? objective['owner']) === setting.visitor
    const until = isVisitors ? addDays(setting.today, -visitorSilence) : setting.today
    const score = numberIn(keyResult, 'score')
    const course = { keyResult, score: score ?? 0, quarter, until, seed: setting.seed }
    const checkIns = score === null || quarter.phase === 'next' ? [] : simulatedCheckIns(course)
    const kept = isOver ? keyResult : withoutOutcome(keyResult)
    return { ...kept, ...(checkIns.length > 0 && { checkIns }) }
  })
  const kept = isOver ? scored(objective) : withoutOutcome(objective)
  return { ...kept, ...natureOf(objective), cycle: quarter.name, keyResults }
}

/** Its own score, and else the mean of the published ones of its key results, held to 0..1. */
const scored = (objective: JsonObject): JsonObject => {
  if (numberIn(objective, 'score') !== null) return objective
  const scores = listOf(objective, 'keyResults').flatMap((one) => numberIn(one, 'score') ?? [])
  if (scores.length === 0) return objective
  const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length
  return { ...objective, score: Math.round(Math.min(1, Math.max(0, mean)) * 100) / 100 }
}

/** Who carries the most scored key results of the quarter under way among those who have a team. */
const visitorIn = (objectives: JsonObject[], people: JsonObject[]): string => {
  const teams = new Map<string, number>()
  for (const person of people) {
    const manager = textIn(person, 'manager') ?? ''
    teams.set(manager, (teams.get(manager) ?? 0) + 1)
  }
  const carried = new Map<string, { objectives: number; scored: number }>()
  for (const objective of objectives.filter(({ cycle }) => cycle === 'FY20-Q4')) {
    const owner = textIn(objective, 'owner') ?? ''
    const own = listOf(objective, 'keyResults').filter(
      (keyResult) => (textIn(keyResult, 'owner') ?? owner) === owner,
    )
    const known = carried.get(owner) ?? { objectives: 0, scored: 0 }
    const scored = own.filter((keyResult) => numberIn(keyResult, 'score') !== null).length
    carried.set(owner, { objectives: known.objectives + 1, scored: known.scored + scored })
  }
  const fits = [...carried].filter(([id]) => (teams.get(id) ?? 0) >= 3)
  const worth = ([id, { objectives: count, scored }]: (typeof fits)[number]) =>
    Math.min(scored, 5) * 10 + Math.min(count, 3) * 3 + Math.min(teams.get(id) ?? 0, 9)
  return fits.sort((a, b) => worth(b) - worth(a) || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ''
}
