import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { goalNamed, letMartaIn, openClinic } from './clinic.ts'
import { eventually, owner } from './world.ts'

const world = await openClinic()
const marta = await letMartaIn(world)
const phones = 'Nobody hears the phone ring twice'

const line = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })
/** What axe finds wrong with the page as it stands. */
const faults = async (page: Page) => {
  await page.evaluate(axe.source)
  const { violations } = found.parse(await page.evaluate('axe.run(document)'))
  return violations.map(({ id }) => id)
}
const found = z.object({ violations: z.array(z.object({ id: z.string() })) })
const roles = z.object({
  roles: z.array(z.object({ id: z.string(), title: z.string().nullable(), version: z.number() })),
})
const organisation = z.object({
  units: z.object({ id: z.array(z.string()), name: z.array(z.string()) }),
})

async function closeDeskLead(): Promise<void> {
  const { units } = await world.ask('structure.getOrganisation', {}, organisation)
  const unitId = units.id[units.name.indexOf('Front desk')] ?? ''
  const found = await world.ask('structure.getUnit', { unitId }, roles)
  const lead = found.roles.find(({ title }) => title === 'Desk lead')
  const from = new Date().toISOString().slice(0, 10)
  await world.tell('structure.closeRole', { roleId: lead?.id, version: lead?.version, from })
}

test('a goal whose role is closed waits on the Home of whoever heads the unit above, and is handed on', async () => {
  const home = await world.visit('/clinic/home', { as: owner })
  await home.getByRole('heading', { name: 'What you owe' }).waitFor()
  await closeDeskLead()
  const { objectiveId } = await goalNamed(world, phones)

  // It comes by itself, and only to her: Marta, who is left without a role, is not told.
  const told = line(home, 'The role “Desk lead”, which carried it, was closed on')
  await told.getByRole('link', { name: phones, exact: true }).waitFor()
  expect(await faults(home)).toEqual([])
  const theirs = await world.visit('/clinic/alignment', { as: marta })
  await theirs.getByText('None of your goals has a gap').waitFor()

  const list = await world.visit('/clinic/goals', { as: owner })
  const row = list.getByRole('row').filter({ hasText: phones })
  await row.getByText('Nobody carries it').waitFor()
  expect(await faults(list)).toEqual([])

  await told.getByRole('link', { name: `Hand on: ${phones}` }).click()
  await home.getByRole('heading', { name: 'Nobody carries it' }).waitFor()
  await home.getByRole('button', { name: `Mend: ${phones}` }).click()
  await home.getByRole('button', { name: 'Hand on: Ada Novak' }).waitFor()
  expect(await faults(home)).toEqual([])
  await home.getByRole('button', { name: 'Hand on: Ada Novak' }).click()
  await home.getByText('Handed on to Ada Novak.').waitFor()
  await home.getByRole('heading', { name: 'Nobody carries it' }).waitFor({ state: 'detached' })
  await row.getByText('Ada Novak').waitFor()
  await eventually(() => row.getByText('Nobody carries it').count()).toBe(0)

  await home.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await home.getByRole('heading', { name: 'Nobody carries it' }).waitFor()

  const goal = await world.visit(`/clinic/goals/${objectiveId}`, { as: owner })
  await goal.getByText('Nobody carries it').first().waitFor()
  await goal.getByRole('button', { name: 'Hand on', exact: true }).click()
  await goal.getByLabel('Somebody else').waitFor()
  expect(await faults(goal)).toEqual([])
  await goal.getByLabel('Somebody else').fill('Front desk')
  await goal.getByRole('option', { name: 'Front desk' }).first().click()
  await goal.getByRole('button', { name: 'Hand on', exact: true }).last().click()
  await goal.getByText('Handed on to Front desk.').waitFor()
  await eventually(() => goal.getByText('Nobody carries it').count()).toBe(0)
})
