import { expect, it } from 'vitest'
import { coachSentence } from './coach.ts'
import type { Language } from './words.ts'

const rulesOf = (lang: Language, text: string) =>
  coachSentence({ lang, kind: 'keyResult', text }).findings.map(({ rule }) => rule)

type Pair = readonly [lang: Language, effect: string, effort: string]

const PAIRS: Readonly<Record<string, readonly Pair[]>> = {
  'who came, from whom one took on': [
    ['en', 'Recruit 40 volunteers for the night kitchen', 'Hire 4 bicycle fitters'],
    ['zh', '招募40名志愿者', '招募4名修车师傅'],
  ],
  'a count of others, from a count of one’s own efforts that grows': [
    [
      'en',
      'Increase the number of regular guests from 30 to 80',
      'Increase the number of workshops from 3 to 8',
    ],
    ['en', 'Cut the number of meetings from 20 to 8', 'Raise the number of meetings to 20'],
    ['zh', '常客人数从30人增加到80人', '讲座场次从3场增加到8场'],
    ['zh', '每周会议从20场减少到8场', '每月培训场次增加到20场'],
  ],
  'what is done well, from a share of the plan': [
    ['en', '95% of projects delivered on time', '95% of sprint tasks completed'],
    ['zh', '95%的项目按期交付', '95%完成迭代任务'],
    ['en', '90% of orders meet their targets', '90% of our KPIs on target'],
  ],
  'what came of it, from how often one did it': [
    ['en', 'Members visit the club 12 times a season', 'Post 12 times on the club page'],
    ['en', 'Ship orders 3 times faster', 'Publish 3 times in the trade paper'],
  ],
  'how well it was done, from how much of one’s own work': [
    ['zh', '菜单按时上线率100%', '菜单上线率100%'],
    ['zh', '学徒结业率达到100%', '手册编写率达到100%'],
  ],
  'how often they call, from how often one calls them': [
    ['en', 'Members email friends 6 times a season', 'Email guests 6 times'],
    ['en', 'Orders repeat 5 times a year', 'Call customers 4 times'],
  ],
  'what anybody can look up, from what one did': [
    ['en', 'Beat both local rivals in the breakfast test', 'Analyse both local rivals'],
  ],
  'whom one helped, from what one lent a hand in': [
    ['en', 'Help 60 tenants out of debt', 'Support 6 office moves'],
    ['zh', '帮助60名租户还清欠款', '支持6个新门店开业'],
  ],
  'what others said by themselves, from what one asked': [
    ['en', '60 unsolicited mentions in local papers', 'Collect 60 survey answers'],
    ['zh', '媒体主动报道6篇', '收集60份问卷'],
  ],
}

it.each(Object.entries(PAIRS))('tells %s', (_, pairs) => {
  for (const [lang, effect, effort] of pairs) {
    expect(rulesOf(lang, effect), effect).not.toContain('K9')
    expect(rulesOf(lang, effort), effort).toContain('K9')
  }
})
