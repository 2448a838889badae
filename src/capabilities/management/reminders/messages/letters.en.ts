import { pluralIn } from '#kernel/plural.ts'
import { formatOf } from '#ui/format.ts'
import type { ToldAlarm } from '../told-alarm.ts'

const plural = pluralIn('en')
const { measure } = formatOf({ locale: 'en', timeZone: 'UTC', weekStart: 1 })

export const letters = {
  subject: (waiting: number, workspace: string) =>
    plural(waiting, {
      one: `1 thing waits for you in ${workspace}`,
      other: `${waiting} things wait for you in ${workspace}`,
    }),
  greeting: (name: string) => `Hello ${name},`,
  checkIns: (count: number) =>
    plural(count, { one: '1 check-in is due:', other: `${count} check-ins are due:` }),
  more: (count: number) => plural(count, { one: 'and 1 more', other: `and ${count} more` }),
  toMend: (count: number) =>
    plural(count, {
      one: '1 key result has no figure yet.',
      other: `${count} key results have no figure yet.`,
    }),
  dependencies: (count: number) =>
    plural(count, {
      one: 'Somebody asks whether they can depend on you.',
      other: `${count} requests ask whether others can depend on you.`,
    }),
  also: {
    asked: (count: number) =>
      plural(count, {
        one: 'A request about your goals waits for an answer.',
        other: `${count} requests about your goals wait for an answer.`,
      }),
    mentions: (count: number) =>
      plural(count, {
        one: 'A comment that names you waits for an answer.',
        other: `${count} comments that name you wait for an answer.`,
      }),
    risks: (count: number) =>
      plural(count, {
        one: 'A risk that you see to waits for your word.',
        other: `${count} risks that you see to wait for your word.`,
      }),
    scores: (count: number) =>
      plural(count, {
        one: 'A goal waits for your score.',
        other: `${count} goals wait for your score.`,
      }),
    actions: (count: number) =>
      plural(count, {
        one: 'An action agreed on in a retrospective is late or due this week.',
        other: `${count} actions agreed on in retrospectives are late or due this week.`,
      }),
    steps: (count: number) =>
      plural(count, {
        one: 'A step of the cycle that is yours is late or due this week.',
        other: `${count} steps of the cycle that are yours are late or due this week.`,
      }),
  },
  alarms: (count: number) =>
    plural(count, {
      one: 'A metric you answer for has left its bounds:',
      other: `${count} metrics you answer for have left their bounds:`,
    }),
  alarm: ({ metric, side, value, bound }: ToldAlarm) => {
    const [now, limit] = [value, bound].map((figure) => measure(figure, metric.unitOfMeasure))
    const which = side === 'below' ? 'below its floor of' : 'above its ceiling of'
    return `${metric.name}: ${now}, ${which} ${limit}`
  },
  checkInNow: 'Check in on all of them, one after the other',
  open: 'Open what you owe',
  why: 'You get this letter because something waits. Change when it comes, or stop it:',
  calendar: {
    name: (workspace: string) => `Goals · ${workspace}`,
    checkIn: 'Check in on your goals',
    due: (title: string) => `Due: ${title}`,
    phases: {
      calibrate: 'Calibrate',
      draft: 'Draft goals',
      align: 'Align goals',
      publish: 'Publish goals',
      execute: 'Execute',
      score: 'Score goals',
      retrospect: 'Look back',
    },
    phase: (phase: string, cycle: string) => `${phase} · ${cycle}`,
  },
}
export type Letters = typeof letters
