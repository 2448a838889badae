import type { Fields, Speaker } from './speaker.ts'

// One company: root › product › platform, and sales beside product. Everybody who is tried holds a
// role of their own in platform, except head and editor, who stand above it in product.

const from = '2026-01-01'

export interface Placed {
  units: { root: string; product: string; platform: string; sales: string; attic: string }
  roles: Record<
    | 'owner'
    | 'administrator'
    | 'head'
    | 'editor'
    | 'member'
    | 'guest'
    | 'lead'
    | 'seller'
    | 'spare',
    string
  >
  people: Record<keyof Placed['roles'], string>
  assignments: Record<keyof Placed['roles'], string>
}

export async function placeOf(secretary: Speaker, mark: string): Promise<Placed> {
  const unit = (name: string, parentId: string | null) =>
    secretary.make('structure.addUnit', {
      name: `${name} ${mark}`,
      purpose: `purpose of ${mark}`,
      parentId,
      from,
    })
  const role = (
    title: string,
    unitId: string,
    reportsToRoleId: string | null,
    powers: string[] = [],
  ) =>
    secretary.make('structure.addRole', {
      title: `${title} ${mark}`,
      responsibilities: [`duty of ${mark}`],
      unitId,
      reportsToRoleId,
      powers,
      from,
    })
  const root = await unit('root', null)
  const product = await unit('product', root)
  const platform = await unit('platform', product)
  const units = { root, product, platform, sales: await unit('sales', root), attic: '' }
  units.attic = await unit('attic', root)
  const head = await role('head', product, null, ['allocate-people'])
  const lead = await role('lead', platform, head)
  const inPlatform = (title: string) => role(title, platform, lead)
  const roles: Placed['roles'] = {
    head,
    lead,
    editor: await role('editor', product, head, ['edit-goals']),
    owner: await inPlatform('owner'),
    administrator: await inPlatform('administrator'),
    member: await inPlatform('member'),
    guest: await inPlatform('guest'),
    seller: await role('seller', units.sales, null),
    spare: await role('spare', platform, lead),
  }
  const people = { ...roles }
  const assignments = { ...roles }
  for (const name of Object.keys(roles) as (keyof Placed['roles'])[]) {
    const person = { name: `${name} ${mark}`, email: `person.${name}@${mark}.example` }
    people[name] = await secretary.make('structure.addPerson', person)
    const period = { share: 0.5, from, to: null }
    assignments[name] = await secretary.make('structure.assignPerson', {
      personId: people[name],
      roleId: roles[name],
      ...period,
    })
  }
  await secretary.tell('structure.setDelegation', {
    unitId: platform,
    area: `budget ${mark}`,
    level: 3,
    from,
    version: null,
  })
  await secretary.tell('structure.changeUnit', {
    unitId: units.attic,
    version: 1,
    from: '2026-09-01',
    name: `loft ${mark}`,
    reason: `because of ${mark}`,
  })
  return { units, roles, people, assignments }
}

/** Says of each member which person of the organisation they are. */
export async function peopleOf(
  owner: Speaker,
  { people }: Placed,
  members: readonly Fields[],
): Promise<void> {
  const byName = new Map<string, string>(Object.entries(people))
  for (const { id, name, version } of members) {
    const personId = byName.get(String(name).split(' ')[0] ?? '')
    if (personId) await owner.tell('workspace.changeMember', { id, version, personId })
  }
}
