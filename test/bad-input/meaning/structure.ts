import { type Company, versionOf } from '../../world/company.ts'
import { type Case, seenIn, unknown } from './case.ts'

const from = '2026-07-01'

/** Structure and members. */
export function structureCases(company: Company): Case[] {
  const { units, roles, people } = company.place
  const seen = seenIn(company)
  const attic = { unitId: units.attic, version: versionOf(company, units.attic) }
  const root = { unitId: units.root, version: versionOf(company, units.root) }
  const product = { unitId: units.product, version: versionOf(company, units.product) }
  const lead = { roleId: roles.lead, version: versionOf(company, roles.lead) }
  return [
    [
      'a unit inside itself',
      'structure.changeUnit',
      { ...product, from, parentId: units.platform },
      'structure.unit_in_itself',
      'parentId',
    ],
    [
      'a unit as its own parent',
      'structure.changeUnit',
      { ...product, from, parentId: units.product },
      'structure.unit_in_itself',
      'parentId',
    ],
    [
      'a unit that others are in, closed',
      'structure.closeUnit',
      { ...root, from },
      'structure.unit_in_use',
      'unitId',
    ],
    [
      'a unit changed before it began',
      'structure.changeUnit',
      { ...attic, from: '2020-01-01', name: 'Old' },
      'structure.not_yet_begun',
      'from',
    ],
    [
      'a unit under a parent not yet there',
      'structure.addUnit',
      { name: 'New', parentId: units.root, from: '2020-01-01' },
      'structure.unit_not_there',
      'parentId',
    ],
    [
      'a role that reports to itself',
      'structure.changeRole',
      { ...lead, from, reportsToRoleId: roles.lead },
      'structure.role_reports_to_itself',
      'reportsToRoleId',
    ],
    [
      'a role that reports to one below it',
      'structure.changeRole',
      { ...lead, from, reportsToRoleId: roles.member },
      'structure.role_reports_to_itself',
      'reportsToRoleId',
    ],
    [
      'more than the whole working time',
      'structure.assignPerson',
      { personId: people.member, roleId: roles.lead, share: 0.6, from },
      'structure.share_over_one',
      'share',
    ],
    [
      'a role given twice',
      'structure.assignPerson',
      { personId: people.member, roleId: roles.member, share: 0.1, from },
      'structure.already_assigned',
      'roleId',
    ],
    [
      'a period that ends before it begins',
      'structure.assignPerson',
      { personId: people.member, roleId: roles.lead, share: 0.1, from, to: '2026-06-01' },
      'structure.empty_period',
      'to',
    ],
    [
      'an unknown person',
      'structure.assignPerson',
      { personId: unknown, roleId: roles.lead, share: 0.1, from },
      'structure.person_not_found',
      'personId',
    ],
    [
      'an unknown person as a member',
      'workspace.inviteMember',
      { role: 'guest', personId: unknown },
      'workspace.person_not_found',
      'personId',
    ],
    [
      'somebody else as two members',
      'workspace.changeMember',
      { ...seen(company.members.secretary.memberId), personId: people.member },
      'workspace.person_taken',
      'personId',
    ],
    [
      'one wrong move among good ones',
      'structure.planReorganisation',
      {
        moves: [
          { do: 'addUnit', name: 'New', parentId: null, from },
          { do: 'closeUnit', ...root, from },
        ],
      },
      'structure.unit_in_use',
      'moves[1]',
    ],
    [
      'a plan that makes a circle',
      'structure.planReorganisation',
      {
        moves: [
          { do: 'changeUnit', ...attic, from, parentId: units.sales },
          {
            do: 'changeUnit',
            unitId: units.sales,
            version: versionOf(company, units.sales),
            from,
            parentId: units.attic,
          },
        ],
      },
      'structure.unit_in_itself',
      'moves[1]',
    ],
    [
      'a plan that makes one id twice',
      'structure.planReorganisation',
      {
        moves: [
          { do: 'addUnit', id: unknown, name: 'A', parentId: null, from },
          { do: 'addUnit', id: unknown, name: 'B', parentId: null, from },
        ],
      },
      'structure.id_taken',
      'moves[1]',
    ],
    [
      'a change taken back that was never planned',
      'structure.withdrawChange',
      { kind: 'unit', ...seen(units.attic), on: '2026-10-01' },
      'structure.no_change_that_day',
      'on',
    ],
    [
      'the last owner, gone',
      'workspace.removeMember',
      seen(company.members.owner.memberId),
      'workspace.last_owner',
      null,
    ],
  ]
}
