import { expect, test } from 'vitest'
import { openClinic } from './clinic.ts'
import { owner } from './world.ts'

const world = await openClinic()

test('the language changes at once, everywhere, and is kept', async () => {
  const page = await world.visit('/clinic/home', { as: owner })
  await page.getByRole('button', { name: /Your account/ }).click()
  await page.getByRole('menuitemcheckbox', { name: '简体中文' }).click()
  await page.getByRole('heading', { level: 1, name: '首页' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  await page.getByRole('link', { name: '目标', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '目标' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: '目标' }).waitFor()
  await page.goto(`${world.address}/clinic/organisation`)
  await page.getByRole('heading', { level: 1, name: '组织' }).waitFor()
  await page.goto(`${world.address}/clinic/nothing-here`)
  await page.getByRole('heading', { name: '这里什么也没有' }).waitFor()
})

test('a browser that speaks Chinese is met in Chinese', async () => {
  const page = await world.visit('/sign-in', { locale: 'zh-CN' })
  await page.getByRole('heading', { level: 1, name: '登录' }).waitFor()
})
