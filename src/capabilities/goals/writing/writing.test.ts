import { expect, it } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { cast } from '../fixtures.ts'
import { DEFAULT_THRESHOLDS } from '../rules/writing/thresholds.ts'
import { actors, shop } from '../test-world.ts'

const { db } = await testDatabase()
const { ask } = await shop(db)
const { hana, milo, noor, olga } = actors
const { roles, quarter } = cast

const made = await ask(milo, contract.addObjective, {
  cycleId: quarter,
  title: 'Shoppers come back of their own accord',
  roleId: roles.marketer,
  nature: 'growth',
  category: 'user',
  commitment: 'aspirational',
  origin: 'self-driven',
  description: 'Most of what we sell is sold to those who know us',
  keyResults: [
    { title: 'Host 12 dinners for shoppers', type: 'increase' },
    {
      title: 'Repeat orders a week',
      type: 'increase',
      startValue: 120,
      targetValue: 300,
      unitOfMeasure: 'orders',
    },
  ],
})
const [dinners = '', orders = ''] = made.keyResultIds
const review = () => ask(milo, contract.reviewObjective, { id: made.id })
const lineOf = async (id: string) => (await review()).lines.find((one) => one.id === id)
const rulesOf = async (id: string) => (await lineOf(id))?.findings.map(({ rule }) => rule)
const findingOf = async (id: string, rule: string) =>
  (await lineOf(id))?.findings.find((one) => one.rule === rule)

it('says of each line what it lacks, figures in fields counting as figures', async () => {
  const { lines } = await review()
  expect(lines.map(({ id }) => id)).toEqual([made.id, dinners, orders])
  expect(lines.map(({ verdict }) => verdict)).toEqual(['good', 'bad', 'good'])
  expect(await rulesOf(dinners)).toContain('K9')
  expect(await rulesOf(orders)).not.toContain('K2')
})

it('sets a finding aside with a reason, which can be undone', async () => {
  const aside = { goalId: dinners, rule: 'K9', why: 'other' } as const
  await expect(ask(milo, contract.setAsideFinding, aside)).rejects.toMatchObject({
    code: 'goals.set_aside_needs_reason',
  })
  const note = 'The dinners are what we promised'
  const { feedId } = await ask(milo, contract.setAsideFinding, { ...aside, note })
  expect((await findingOf(dinners, 'K9'))?.setAside).toMatchObject({ note, by: milo.memberId })
  expect((await lineOf(dinners))?.findings.at(-1)?.rule).toBe('K9')
  await ask(milo, contract.undo, { feedId: feedId ?? 0 })
  expect((await findingOf(dinners, 'K9'))?.setAside).toBeNull()
})

it('heeds again what was set aside, and gives a newer reason in place of an older one', async () => {
  const aside = { goalId: dinners, rule: 'K9' } as const
  await ask(milo, contract.setAsideFinding, { ...aside, why: 'later' })
  const { id, version } = await ask(milo, contract.setAsideFinding, { ...aside, why: 'meant' })
  expect((await findingOf(dinners, 'K9'))?.setAside).toMatchObject({ why: 'meant', version })
  await ask(milo, contract.heedFinding, { id, version })
  expect((await findingOf(dinners, 'K9'))?.setAside).toBeNull()
})

it('leaves the wording of others to them', async () => {
  const aside = { goalId: dinners, rule: 'K9', why: 'meant' } as const
  await expect(ask(noor, contract.setAsideFinding, aside)).rejects.toMatchObject({
    code: 'request.forbidden',
  })
})

it('sums a cycle up by rule, the worst first', async () => {
  const all = await ask(hana, contract.reviewCycle, { cycleId: quarter })
  expect(all).toMatchObject({ objectives: 1, sentences: 3, good: 2 })
  expect(all.byRule.find(({ rule }) => rule === 'K9')).toMatchObject({ severity: 'W', count: 1 })
  const ranks = all.items.map(({ severity }) => 'EWH'.indexOf(severity))
  expect(ranks).toEqual(ranks.toSorted())
  const one = await ask(hana, contract.reviewCycle, { cycleId: quarter, rule: 'K9', limit: 1 })
  expect(one).toMatchObject({ total: 1, items: [{ about: { id: dinners } }] })
  expect((await ask(noor, contract.reviewCycle, { cycleId: quarter, mine: true })).total).toBe(0)
})

it('judges by the thresholds of the workspace', async () => {
  const kept = await ask(milo, contract.getWritingGuide, {})
  expect(kept).toMatchObject({ isOwn: false, version: 0, may: { change: false } })
  const own = { ...kept.thresholds, off: ['K9' as const] }
  const set = { version: 0, thresholds: own }
  await expect(ask(milo, contract.changeWritingGuide, set)).rejects.toMatchObject({
    code: 'request.forbidden',
  })
  const saved = await ask(olga, contract.changeWritingGuide, set)
  expect(saved).toMatchObject({ isOwn: true, version: 1, thresholds: { off: ['K9'] } })
  expect(await rulesOf(dinners)).not.toContain('K9')
  await expect(ask(olga, contract.changeWritingGuide, set)).rejects.toMatchObject({
    code: 'request.stale_version',
  })
  const reset = await ask(olga, contract.changeWritingGuide, { version: 1, thresholds: null })
  expect(reset.thresholds).toEqual(DEFAULT_THRESHOLDS)
  expect(await rulesOf(dinners)).toContain('K9')
})

it('reads a sentence that is stored nowhere, in the language it is written in', async () => {
  const text = '通过流程自动化，在9月底前，报销审批时长由5天压缩到1天'
  const said = await ask(noor, contract.coachText, { kind: 'keyResult', text })
  expect(said).toMatchObject({ lang: 'zh', verdict: 'good', skeleton: null })
  expect(said.slots).toMatchObject({ method: '流程自动化', metric: { from: 5, to: 1 } })
})
