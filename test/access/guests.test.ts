import { expect, it } from 'vitest'
import { openCompany } from '../world/company.ts'
import { speakerIn } from '../world/speaker.ts'
import { validInputs } from '../world/valid-inputs.ts'
import { openWorld } from '../world/world.ts'

const world = await openWorld()
const company = await openCompany(world, 'alpha')
const { slug, members } = company
const reads = world.implementations.flatMap(({ operation: { id, effect } }) =>
  effect === 'read' ? [id] : [],
)

it.each(reads)('%s tells a guest no e-mail address of anybody else', async (operationId) => {
  const asking = { cookie: members.guest.cookie, slug }
  const inputs = [validInputs[operationId]?.(company, company.goal)]
  if (operationId.endsWith('.listActivity')) inputs.push({ limit: 200 })
  for (const input of inputs) {
    const { status, text } = await world.door.send(asking, operationId, input)
    // What guests may not ask at all tells them nothing.
    expect([200, 403]).toContain(status)
    const addresses = text.match(/[\w.]+@alpha\.example/g) ?? []
    expect(addresses.filter((address) => !/guest@/.test(address))).toEqual([])
  }
})

it('only those who see invitations hear of them', async () => {
  const listen = (cookie: string) =>
    fetch(`${world.address}/api/${slug}/live`, { headers: { cookie } })
  const streams = [await listen(members.guest.cookie), await listen(members.administrator.cookie)]
  const owner = speakerIn(world, slug, members.owner.cookie)
  await owner.tell('workspace.inviteMember', { role: 'guest' })
  const unit = { name: 'Last', parentId: null, from: '2026-06-01' }
  const last = await owner.make('structure.addUnit', unit)
  const heard = await Promise.all(
    streams.map(async (stream) => {
      const decoder = new TextDecoder()
      let text = ''
      for await (const chunk of stream.body ?? []) {
        text += decoder.decode(chunk, { stream: true })
        if (text.includes(last)) break
      }
      return text.includes('workspace.inviteMember')
    }),
  )
  expect(heard).toEqual([false, true])
})
