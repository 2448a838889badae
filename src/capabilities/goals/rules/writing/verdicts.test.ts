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
  'praise in the highest, from praise of the usual kind': [
    [
      'en',
      'objective',
      'Run the most welcoming clinic in the valley',
      'Run a successful clinic day',
    ],
    ['en', 'objective', 'Become a mill farmers recommend to each other', 'Be a good mill'],
    ['zh', 'objective', '做最懂果农的农资店', '做好果农工作'],
  ],
  'a turn the whole firm takes, from a programme': [
    ['zh', 'objective', '推动门店从坐商向行商转型', '推进门店系统升级'],
  ],
  'one in so many, from so many of one’s own': [
    ['en', 'keyResult', '7 in 10 tenants pay by direct debit', 'Run 10 tours in 7 depots'],
  ],
  'what comes of the work, from the work': [
    [
      'en',
      'keyResult',
      'Deliver 40 referrals to the legal clinic',
      'Deliver first aid lessons to 40 drivers',
    ],
    ['en', 'keyResult', 'Parcels lost in transit: 12', 'Workshops held: 12'],
    ['en', 'keyResult', 'Positive contribution margin in Peru', 'Positive attitude in Peru'],
  ],
  'how far others came, from how far a method was carried': [
    ['en', 'keyResult', '9 of 12 depots ship without paper', 'Implement the method in 9 depots'],
  ],
  'what outsiders do, from what one does oneself': [
    ['en', 'keyResult', '6 nearby colleges adopt our syllabus', 'Adopt 6 syllabus changes'],
    [
      'en',
      'keyResult',
      'Stray parcels after the evening round: none',
      'Evening round for stray parcels',
    ],
    ['zh', 'keyResult', '赢得省级媒体正面报道8次', '撰写媒体报道8次'],
  ],
  'an end, from more of the same effort': [
    ['en', 'objective', 'Offer the gentlest dental care in town', 'Offer dental check-ups'],
    [
      'en',
      'objective',
      'Show that night trains can pay their way',
      'Present the night train report',
    ],
    ['en', 'objective', 'Win over night travellers', 'Increase the number of webinars'],
    ['zh', 'objective', '建设零浪费的社区菜场,赢得90后的喜爱', '社区菜场新增90家摊位'],
  ],
  'whom an aim is for, from a figure to reach': [
    [
      'en',
      'objective',
      'Bring lifelong learning to workers over 50',
      'Bring turnover to over 50 million',
    ],
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
