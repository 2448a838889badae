import type { CalendarDate } from '#kernel/calendar.ts'
import { beginOn } from './rules/periods.ts'
import type { Power } from './rules/powers.ts'
import {
  type Assignment,
  emptyOrganisation,
  type Organisation,
  type Person,
  type Role,
  type Unit,
} from './rules/records.ts'

// Lanternworks makes lamps: twelve people, five units, one open position.

/** Ids that can be told apart at a glance: units 1…, roles 2…, people 3…, assignments 4…. */
const fixedId = (number: number): string =>
  `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const since: CalendarDate = '2026-01-01'

export const units = {
  lanternworks: fixedId(101),
  product: fixedId(102),
  platform: fixedId(103),
  design: fixedId(104),
  sales: fixedId(105),
}
export const roles = {
  chief: fixedId(201),
  headOfProduct: fixedId(202),
  headOfSales: fixedId(203),
  platformLead: fixedId(204),
  engineer: fixedId(205),
  tester: fixedId(206),
  designLead: fixedId(207),
  designer: fixedId(208),
  accounts: fixedId(209),
  partners: fixedId(210),
  analyst: fixedId(211),
}
export const people = {
  mei: fixedId(301),
  omar: fixedId(302),
  ingrid: fixedId(303),
  tomas: fixedId(304),
  priya: fixedId(305),
  jonas: fixedId(306),
  yuki: fixedId(307),
  amara: fixedId(308),
  luca: fixedId(309),
  chen: fixedId(310),
  sofia: fixedId(311),
  noor: fixedId(312),
}

const kept = { externalId: null, removedAt: null, version: 1 }
const unit = (id: string, name: string, parentId: string | null): Unit => ({
  ...kept,
  id,
  periods: beginOn(since, { name, parentId, purpose: null }),
})
const role = (
  id: string,
  title: string,
  unitId: string,
  reportsToRoleId: string | null,
  powers: Power[] = [],
): Role => ({
  ...kept,
  id,
  periods: beginOn(since, { title, unitId, reportsToRoleId, responsibilities: [], powers }),
})
const person = (id: string, name: string): Person => ({
  id,
  externalId: null,
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@lanternworks.example`,
  leftOn: null,
  version: 1,
})

let assigned = 400
const holds = (personId: string, roleId: string, share = 1): Assignment => ({
  id: fixedId(++assigned),
  personId,
  roleId,
  share,
  validFrom: since,
  validTo: null,
  removedAt: null,
  version: 1,
})

const cast = {
  unit: [
    unit(units.lanternworks, 'Lanternworks', null),
    unit(units.product, 'Product', units.lanternworks),
    unit(units.platform, 'Platform', units.product),
    unit(units.design, 'Design', units.product),
    unit(units.sales, 'Sales', units.lanternworks),
  ],
  role: [
    role(roles.chief, 'Chief executive', units.lanternworks, null, ['allocate-budget']),
    role(roles.headOfProduct, 'Head of Product', units.product, roles.chief, ['allocate-people']),
    role(roles.headOfSales, 'Head of Sales', units.sales, roles.chief),
    role(roles.platformLead, 'Platform lead', units.platform, roles.headOfProduct, ['edit-goals']),
    role(roles.engineer, 'Engineer', units.platform, roles.platformLead),
    role(roles.tester, 'Tester', units.platform, roles.platformLead),
    role(roles.designLead, 'Design lead', units.design, roles.headOfProduct),
    role(roles.designer, 'Designer', units.design, roles.designLead),
    role(roles.accounts, 'Account executive', units.sales, roles.headOfSales),
    role(roles.partners, 'Partner manager', units.sales, roles.headOfSales),
    role(roles.analyst, 'Sales analyst', units.sales, roles.partners),
  ],
  person: [
    person(people.mei, 'Mei Lin'),
    person(people.omar, 'Omar Haddad'),
    person(people.ingrid, 'Ingrid Solberg'),
    person(people.tomas, 'Tomás Novák'),
    person(people.priya, 'Priya Nair'),
    person(people.jonas, 'Jonas Weber'),
    person(people.yuki, 'Yuki Sato'),
    person(people.amara, 'Amara Diallo'),
    person(people.luca, 'Luca Rossi'),
    person(people.chen, 'Chen Wei'),
    person(people.sofia, 'Sofia Marin'),
    person(people.noor, 'Noor Aziz'),
  ],
  assignment: [
    holds(people.mei, roles.chief),
    holds(people.omar, roles.headOfProduct),
    holds(people.ingrid, roles.headOfSales),
    holds(people.tomas, roles.platformLead),
    holds(people.priya, roles.engineer),
    holds(people.jonas, roles.engineer),
    // Half a tester, a bit less of a designer.
    holds(people.yuki, roles.tester, 0.5),
    holds(people.yuki, roles.designer, 0.4),
    holds(people.amara, roles.designLead),
    holds(people.luca, roles.designer),
    holds(people.chen, roles.accounts),
    holds(people.sofia, roles.accounts),
    // Nobody is partner manager; the analyst's line passes on to the head of sales.
    holds(people.noor, roles.analyst),
  ],
}

/** A fresh copy of the company, for a test to change as it likes. */
export function lanternworks(): Organisation {
  const company = emptyOrganisation()
  for (const one of cast.unit) company.unit.set(one.id, one)
  for (const one of cast.role) company.role.set(one.id, one)
  for (const one of cast.person) company.person.set(one.id, one)
  for (const one of cast.assignment) company.assignment.set(one.id, one)
  return company
}

export const assignmentOf = (personId: string, roleId: string): string =>
  cast.assignment.find((one) => one.personId === personId && one.roleId === roleId)?.id ?? ''
