import { expect, it } from 'vitest'
import { coachSentence } from './coach.ts'
import type { Language, SentenceKind } from './words.ts'

const verdictOf = (lang: Language, kind: SentenceKind, text: string) =>
  coachSentence({ lang, kind, text }).verdict

type Pair = readonly [lang: Language, kind: SentenceKind, good: string, bad: string]

const PAIRS: Readonly<Record<string, readonly Pair[]>> = {
  'what stands in the way and is ended, from a task that is finished': [
    ['en', 'objective', 'Bridge the divide between depots and head office', 'Fix the printers'],
    ['zh', 'objective', '解决偏远乡镇买药难的问题', '解决遗留任务'],
  ],
  'a road from one state to another, from a removal': [
    ['en', 'objective', 'Go from guesswork to evidence in crop planning', 'Move to the new depot'],
    ['zh', 'objective', '从靠天吃饭走向科学种植', '搬到新车间'],
  ],
  'a duty with its aim, from the duty alone': [
    [
      'en',
      'objective',
      'Ensure every apprentice leaves with a trade they are proud of',
      'Ensure proper operations',
    ],
    ['zh', 'objective', '保障独居老人随时有人照应', '保障生产'],
  ],
  'a place others notice, from an office that is set up': [
    [
      'en',
      'objective',
      'Establish a reputation for honest repairs',
      'Establish a fleet department',
    ],
  ],
  'a number that qualifies a delivery, from the delivery': [
    ['en', 'keyResult', 'Open the depot with zero safety defects', 'Open the depot'],
  ],
  'a share of what others do, from a share of the plan': [
    [
      'en',
      'keyResult',
      '85% of drivers finish their route on time',
      'Finish 85% of the planned tasks',
    ],
    ['zh', 'keyResult', '85%的司机按时跑完路线', '完成85%的计划任务'],
  ],
  'a rank to reach, from a label': [
    ['en', 'keyResult', 'Rank #2 for "bike insurance" in Austria', 'Install server #2'],
  ],
  'what one can go and see, from what is in the mind': [
    ['en', 'keyResult', 'Everybody files claims without paper', 'Everybody knows the values'],
  ],
  'what others do, from where one goes oneself': [
    ['en', 'objective', 'No child in the valley goes to school hungry', 'Go to the autumn fair'],
  ],
}

it.each(Object.entries(PAIRS))('tells %s', (_, pairs) => {
  for (const [lang, kind, good, bad] of pairs) {
    expect(verdictOf(lang, kind, good), good).toBe('good')
    expect(verdictOf(lang, kind, bad), bad).toBe('bad')
  }
})
