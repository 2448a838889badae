import { exchange } from '#capabilities/goals/index.ts'
import { ARRANGEMENTS, NOTE_KINDS, PLAN_KEPT, RISK_OUTCOMES } from './rules/words.ts'
import { handovers, meetingNotes, meetings, presences, risks, weekNotes } from './store.ts'

const { date, instant, line, listOf, ref, shaped, text, whole, word, yes } = exchange

/** An objective or a person, told as the one it is. */
const tellAbout = (id: unknown, keyOf: exchange.KeyOf) => {
  const objective = keyOf('objective', String(id))
  if (objective !== undefined) return { objective }
  const person = keyOf('person', String(id))
  return person === undefined ? undefined : { person }
}

function takeAbout(value: unknown, { find, path, refuse }: exchange.Place): string | null {
  const said = typeof value === 'object' && value !== null ? value : {}
  for (const target of ['objective', 'person'] as const) {
    const word: unknown = Reflect.get(said, target)
    if (typeof word !== 'string') continue
    const id = find(target, word)
    if (id === undefined)
      refuse(`${path}.${target}`, 'goals.import_unknown_reference', { reference: word })
    return id ?? null
  }
  refuse(path, 'goals.import_missing', { field: 'objective, person' })
  return null
}

const about: exchange.Shape = { tell: tellAbout, take: takeAbout }

const agenda: exchange.Shape = {
  tell: (value, keyOf) =>
    (Array.isArray(value) ? value : []).flatMap((id: unknown) => tellAbout(id, keyOf) ?? []),
  take: (value, place) =>
    (Array.isArray(value) ? value : []).flatMap(
      (one: unknown, at) => takeAbout(one, { ...place, path: `${place.path}[${at}]` }) ?? [],
    ),
}

const theHandovers = listOf(handovers, {
  name: 'handovers',
  fields: {
    person: ref('personId', 'person', { needed: true }),
    delegate: ref('delegateId', 'person', { needed: true }),
    start: date('startsOn', { needed: true }),
    end: date('endsOn', { needed: true }),
    by: ref('madeBy', 'member'),
    at: instant('madeAt', { needed: true }),
  },
  check({ personId, delegateId, startsOn, endsOn }, refuse) {
    if (typeof personId === 'string' && personId === delegateId)
      refuse('delegate', 'management.handover_to_oneself')
    if (String(endsOn) < String(startsOn)) refuse('end', 'management.handover_days_reversed')
  },
})

const theWeeks = listOf(weekNotes, {
  name: 'weeks',
  fields: {
    person: ref('personId', 'person', { needed: true }),
    week: date('week', { needed: true }),
    wins: text('wins'),
    plan: text('plan'),
    changed: text('changed'),
    planKept: word('planKept', PLAN_KEPT),
    at: instant('writtenAt', { needed: true }),
    simulated: yes('isSimulated'),
  },
  isNameless: true,
  sameAs: ({ personId, week }) => [personId, week],
})

const theRisks = listOf(risks, {
  name: 'risks',
  fields: {
    objective: ref('objectiveId', 'objective', { needed: true }),
    title: line('title', { needed: true }),
    owner: ref('ownerId', 'person', { needed: true }),
    due: date('dueOn'),
    by: ref('raisedBy', 'member'),
    at: instant('raisedAt', { needed: true }),
    answer: text('answer'),
    answeredAt: instant('answeredAt'),
    outcome: word('outcome', RISK_OUTCOMES),
    outcomeNote: text('outcomeNote'),
    closedAt: instant('closedAt'),
    closedBy: ref('closedBy', 'member'),
    simulated: yes('isSimulated'),
  },
  check({ outcome, closedAt }, refuse) {
    if ((outcome === null) !== (closedAt === null))
      refuse(outcome === null ? 'outcome' : 'closedAt', 'goals.import_missing')
  },
})

const theNotes = listOf(meetingNotes, {
  name: 'notes',
  parent: 'meetingId',
  fields: {
    about: shaped('aboutId', 'object', about),
    kind: word('kind', NOTE_KINDS, { otherwise: 'note' }),
    text: text('body', { needed: true }),
    by: ref('writtenBy', 'member'),
    at: instant('writtenAt', { needed: true }),
  },
})

const present = listOf(presences, {
  name: 'present',
  parent: 'meetingId',
  fields: { person: ref('personId', 'person', { needed: true }) },
  isNameless: true,
  sameAs: ({ personId }) => [personId],
})

const theMeetings = listOf(meetings, {
  name: 'meetings',
  fields: {
    unit: ref('unitId', 'unit', { needed: true }),
    cycle: ref('cycleId', 'cycle', { needed: true }),
    startedAt: instant('startedAt', { needed: true }),
    by: ref('startedBy', 'member'),
    ledBy: ref('ledBy', 'member'),
    arrangement: word('arrangement', ARRANGEMENTS, { otherwise: 'objective' }),
    agenda: shaped('agenda', 'list', agenda, { otherwise: [] }),
    place: whole('place', { from: 0, to: 1e6, otherwise: 0 }),
    minutes: whole('minutes', { from: 1, to: 60, otherwise: 5 }),
    turnedAt: instant('turnedAt', { needed: true }),
    stoppedAt: instant('stoppedAt'),
    endedAt: instant('endedAt'),
    summary: text('summary'),
    simulated: yes('isSimulated'),
  },
  lists: [theNotes, present],
})

/** The weekly check-in in a file. */
export const checkInPart: exchange.JoinedPart = {
  key: 'checkIn',
  lists: [theHandovers, theWeeks, theRisks, theMeetings],
}
