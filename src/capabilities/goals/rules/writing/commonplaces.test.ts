import { expect, it } from 'vitest'
import { coachSentence } from './coach.ts'
import type { Language, SentenceKind } from './words.ts'

const verdictOf = (lang: Language, kind: SentenceKind, text: string) =>
  coachSentence({ lang, kind, text }).verdict

type Pair = readonly [lang: Language, kind: SentenceKind, good: string, bad: string]

const PAIRS: Readonly<Record<string, readonly Pair[]>> = {
  'a part named with where or why, from the part alone': [
    [
      'en',
      'objective',
      'Improve catering so that nurses eat a warm meal at night',
      'Improve catering',
    ],
    ['en', 'objective', 'Grow our bike repairs in Portugal', 'Grow repairs'],
    ['zh', 'objective', '改进 billing，让门店五分钟内对完账', '改进 billing'],
    ['zh', 'objective', '提高叉车的易用性，让新手也敢开', '提高叉车的易用性'],
  ],
  'the best at something, from the best of all': [
    ['en', 'objective', 'Be the best bakery for people with allergies', 'Be the best bakery'],
    ['en', 'objective', 'Be the kindest crew on the coast', 'Be the best crew in the world'],
    ['zh', 'objective', '做最懂夜班护士的食堂', '做最好的食堂'],
  ],
  'a measure with whose and why, from the measure alone': [
    [
      'en',
      'objective',
      'Improve response time so that callers feel heard',
      'Improve response time',
    ],
    [
      'en',
      'objective',
      'Drive adoption of the meal card among night shift workers',
      'Drive strong usage among members',
    ],
    ['en', 'objective', 'Close the gap between kitchen and sales', 'Close the sales books'],
    ['zh', 'objective', '提升菜品质量，赢得街坊口碑', '提升菜品质量'],
  ],
  'a thing with a claim to it, from a thing one makes': [
    ['en', 'objective', 'Build a pipeline of young chefs', 'Build a new data pipeline'],
    ['en', 'objective', 'Create a great first day for apprentices', 'Create a great service'],
    ['en', 'objective', 'Earn the trust of the food inspectors', 'Get certified in food safety'],
    ['en', 'objective', 'Get crews home on time', 'Get the new rota app out by May'],
    ['zh', 'objective', '建立一条经得起停电的冷链', '建立一条冷链'],
  ],
  'how fast it feels to others, from a time of one’s own': [
    [
      'en',
      'objective',
      'Let every tenant book a repair in under 3 minutes',
      'Cut repair booking to under 3 minutes',
    ],
  ],
  'what is made for an end of its own, from one more way to a figure': [
    [
      'en',
      'objective',
      'Build a tenant portal so that nobody queues at the counter',
      'Build a tenant portal to increase tenant satisfaction',
    ],
  ],
  'whose needs, from anybody’s': [
    ['en', 'objective', 'Meet the needs of night shift porters', 'Meet customer expectations'],
    ['en', 'objective', 'Win the trust of the food inspectors', 'Meet regulatory standards'],
  ],
  'what a team is to be like, from a box in the chart': [
    [
      'en',
      'objective',
      'Build a support team that settles every call itself',
      'Set up a support team',
    ],
  ],
  'what one spares others, from a date': [
    [
      'en',
      'objective',
      'Settle complaints before they reach the press',
      'Settle complaints before Friday',
    ],
  ],
  'working with whom and for what, from how one works': [
    ['en', 'objective', 'Make night shifts safer for lone nurses', 'Work safer'],
    ['en', 'objective', 'Become a nimble shipyard that repairs overnight', 'Adopt lean'],
  ],
  'excellence in something, from excellence': [
    ['en', 'objective', 'Achieve excellence in stroke care', 'Achieve professional excellence'],
    [
      'en',
      'objective',
      'Be the number one bakery for night workers in Ghent',
      'Be the number one shipyard',
    ],
    ['en', 'objective', 'Be the best employer for young welders', 'Be the best in our field'],
    [
      'en',
      'objective',
      'Become the ferry crew that islanders trust in a storm',
      'Be a better version of ourselves',
    ],
  ],
  'people as they are to be, from what one gives them': [
    ['en', 'objective', 'Have a crew that islanders love', 'Have a crew'],
  ],
  'a state with a reason, from the end of the work': [
    [
      'en',
      'objective',
      'Prepare the ferry to be a refuge for islanders in storms',
      'Prepare the ferry to be season-ready',
    ],
    ['en', 'objective', 'Win partners who fish by the rules', 'Find partners'],
    ['en', 'objective', 'Make peace with the fishing villages', 'Make progress with suppliers'],
    ['zh', 'objective', '实现渡轮全年准点', '实现扫码功能'],
    ['zh', 'objective', '实现全员自助查数的平台', '实现查数平台'],
  ],
  'who is counted and what they do, from a count': [
    [
      'en',
      'objective',
      'Increase the number of girls who choose welding',
      'Increase the number of tenants in Ghent',
    ],
  ],
  'whom one takes on and why, from taking on': [
    ['en', 'objective', 'Recruit people to open the first night shift', 'Recruit good people'],
  ],
  'a clause about a thing, from a word that looks like one': [
    ['zh', 'objective', '优化司机能一眼看懂的运单', '优化职能部门的分工'],
  ],
  'a habit of others, from a round of one’s own': [
    [
      'en',
      'keyResult',
      'Guests come back three times a year',
      'Guests get a letter three times a year',
    ],
    [
      'en',
      'keyResult',
      'Members open the app 5 times a week',
      'Managers meet drivers twice a week',
    ],
    ['zh', 'keyResult', '老顾客每月回店3次', '每月走访顾客3次'],
  ],
  'what others said of the work, from what one asks or writes': [
    ['en', 'keyResult', '30 glowing reviews from hotel guests', '30 reviews of hotel contracts'],
    ['en', 'keyResult', 'NPS of 60 among drivers', 'Send 60 NPS surveys to drivers'],
    [
      'en',
      'keyResult',
      '9 in 10 apprentices keep their mentor',
      'Have weekly 1:1s with apprentices',
    ],
  ],
}

it.each(Object.entries(PAIRS))('tells %s', (_, pairs) => {
  for (const [lang, kind, good, bad] of pairs) {
    expect(verdictOf(lang, kind, good), good).toBe('good')
    expect(verdictOf(lang, kind, bad), bad).toBe('bad')
  }
})
