import type { AlsoCounted } from './also-waiting.ts'
import type { Letters } from './messages/letters.en.ts'
import type { ToldAlarm } from './told-alarm.ts'

/** What waits for somebody; each thing counts once in the total. */
export interface Owed {
  readonly checkIns: readonly { readonly title: string; readonly objectiveId: string }[]
  /** Those named are the first of so many. */
  readonly checkInsTotal: number
  readonly toMendTotal: number
  readonly dependenciesTotal: number
  readonly total: number
}

/** Where the links of a letter lead. */
export interface Addresses {
  readonly home: string
  /** All check-ins, one after the other. */
  readonly checkIn: string
  readonly settings: string
  goal(objectiveId: string): string
  metric(id: string): string
}

export interface WrittenLetter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** What is counted, in the order in which a letter tells of it. */
const kinds = ['asked', 'mentions', 'risks', 'scores', 'actions', 'steps'] as const

interface Linked {
  readonly text: string
  readonly address: string
}

const linesOf = (list: readonly Linked[]): string[] =>
  list.map(({ text, address }) => `– ${text}\n  ${address}`)

const itemsOf = (list: readonly Linked[]): string[] => {
  const items = list.map(
    ({ text, address }) => `<li><a href="${escaped(address)}">${escaped(text)}</a></li>`,
  )
  return items.length > 0 ? [`<ul>${items.join('')}</ul>`] : []
}

/**
 * One letter about everything somebody owes; null when nothing waits, for a letter that says nothing
 * teaches to open none. Titles are others' words: they are escaped.
 */
export function letterOf(
  owed: Owed & { readonly alarms: readonly ToldAlarm[]; readonly also: AlsoCounted },
  to: { readonly name: string; readonly workspace: string },
  words: Letters,
  addresses: Addresses,
): WrittenLetter | null {
  const { also } = owed
  const others = kinds.reduce((sum, kind) => sum + also[kind], 0)
  const total = owed.total + owed.alarms.length + others
  if (total === 0) return null
  const rest = owed.checkInsTotal - owed.checkIns.length
  const notes = [
    owed.toMendTotal > 0 ? words.toMend(owed.toMendTotal) : [],
    owed.dependenciesTotal > 0 ? words.dependencies(owed.dependenciesTotal) : [],
    ...kinds.map((kind) => (also[kind] > 0 ? words.also[kind](also[kind]) : [])),
  ].flat()
  const checkIns = owed.checkIns.map(({ title, objectiveId }) => ({
    text: title,
    address: addresses.goal(objectiveId),
  }))
  const alarms = owed.alarms.map((alarm) => ({
    text: words.alarm(alarm),
    address: addresses.metric(alarm.metric.id),
  }))
  const more = rest > 0 ? [words.more(rest)] : []
  const list = owed.checkInsTotal > 0 ? [words.checkIns(owed.checkInsTotal)] : []
  const outside = alarms.length > 0 ? [words.alarms(alarms.length)] : []
  return {
    subject: words.subject(total, to.workspace),
    text: [
      words.greeting(to.name),
      '',
      ...outside,
      ...linesOf(alarms),
      ...list,
      ...linesOf(checkIns),
      ...more,
      ...notes,
      '',
      ...(owed.checkInsTotal > 0 ? [`${words.checkInNow}: ${addresses.checkIn}`] : []),
      `${words.open}: ${addresses.home}`,
      '',
      `${words.why} ${addresses.settings}`,
      '',
    ].join('\n'),
    html: [
      `<p>${escaped(words.greeting(to.name))}</p>`,
      ...outside.map((line) => `<p>${escaped(line)}</p>`),
      ...itemsOf(alarms),
      ...list.map((line) => `<p>${escaped(line)}</p>`),
      ...itemsOf(checkIns),
      ...[...more, ...notes].map((line) => `<p>${escaped(line)}</p>`),
      ...(owed.checkInsTotal > 0
        ? [`<p><a href="${escaped(addresses.checkIn)}">${escaped(words.checkInNow)}</a></p>`]
        : []),
      `<p><a href="${escaped(addresses.home)}">${escaped(words.open)}</a></p>`,
      `<p style="color:#666;font-size:12px">${escaped(words.why)} <a href="${escaped(addresses.settings)}">${escaped(addresses.settings)}</a></p>`,
    ].join('\n'),
  }
}
