import { expect, it } from 'vitest'
import { openCompany, versionOf } from '../world/company.ts'
import { recordsOf } from '../world/stored.ts'
import { openWorld, outcomeOf } from '../world/world.ts'
import { grid } from './grid.ts'

/** Owners are made, changed and removed by owners alone; everybody may leave. */
const rights = grid(`
                                     owner  administrator  member  guest
  invite an owner                    yes    no             no      no
  invite an administrator            yes    yes            no      no
  invite a guest                     yes    yes            no      no
  make the other owner a guest       yes    no             no      no
  make an administrator an owner     yes    no             no      no
  make an administrator a guest      yes    yes            no      no
  make a member an owner             yes    no             no      no
  make a member an administrator     yes    yes            no      no
  make oneself an owner              yes    no             no      no
  make oneself a guest               yes    yes            no      no
  be another person                  yes    yes            no      no
  remove the other owner             yes    no             no      no
  remove an administrator            yes    yes            no      no
  remove a member                    yes    yes            no      no
  leave                              yes    yes            yes     yes
`)

const world = await openWorld()
const opened = await openCompany(world, 'alpha')
const names = ['owner', 'administrator', 'member', 'guest'] as const
const second = { name: 'second alpha', email: 'second@alpha.example' }
await world.join(opened.slug, second, 'owner')
const company = { ...opened, records: await recordsOf(world, opened.workspaceId) }
const otherOwner = [...company.records.values()].find(
  ({ table, id }) => table === 'member' && !opened.records.has(id),
)

type Request = [operationId: string, input: unknown]

const seen = (id: string) => ({ id, version: versionOf(company, id) })
const invite = (role: string): Request => ['workspace.inviteMember', { role }]
const make = (id: string, role: string): Request => [
  'workspace.changeMember',
  { ...seen(id), role },
]
const remove = (id: string): Request => ['workspace.removeMember', seen(id)]

const { secretary, spare } = company.members
const other = otherOwner?.id ?? ''

/** @param own the membership of whoever tries */
const requests: Record<string, (own: string) => Request> = {
  'invite an owner': () => invite('owner'),
  'invite an administrator': () => invite('administrator'),
  'invite a guest': () => invite('guest'),
  'make the other owner a guest': () => make(other, 'guest'),
  'make an administrator an owner': () => make(secretary.memberId, 'owner'),
  'make an administrator a guest': () => make(secretary.memberId, 'guest'),
  'make a member an owner': () => make(spare.memberId, 'owner'),
  'make a member an administrator': () => make(spare.memberId, 'administrator'),
  'make oneself an owner': (own) => make(own, 'owner'),
  'make oneself a guest': (own) => make(own, 'guest'),
  'be another person': (own) => [
    'workspace.changeMember',
    { ...seen(own), personId: company.place.people.lead },
  ],
  'remove the other owner': () => remove(other),
  'remove an administrator': () => remove(secretary.memberId),
  'remove a member': () => remove(spare.memberId),
  leave: (own) => remove(own),
}

it.each(Object.keys(rights))('%s', async (what) => {
  const found: Record<string, string> = {}
  for (const name of names) {
    const { cookie, memberId } = company.members[name]
    const [operationId, input] = requests[what]?.(memberId) ?? ['', {}]
    const answer = await world.rehearsal.send({ cookie, slug: company.slug }, operationId, input)
    const outcome = outcomeOf(answer)
    found[name] = { ok: 'yes', 'request.forbidden': 'no' }[outcome] ?? outcome
  }
  expect(found).toEqual(rights[what])
})
