import type { MemberRole } from '#kernel/actor.ts'
import { plantWeek, type Week } from './check-in.ts'
import { type Drafting, plantDrafting } from './drafting.ts'
import { plantGoal, type Subject } from './goal.ts'
import { plantReview, type Review } from './review.ts'
import { plantRhythm, type Rhythm } from './rhythm.ts'
import { speakerIn } from './speaker.ts'
import { lastEntriesOf, recordsOf, type StoredRecord } from './stored.ts'
import { type Planned, planOf } from './strategy.ts'
import { type Placed, peopleOf, placeOf } from './structure.ts'
import type { World } from './world.ts'
import { plantGuide } from './writing.ts'

/** Where a member stands; the columns of the table of rights. */
export const standings = ['owner', 'administrator', 'head', 'editor', 'member', 'guest'] as const
export type Standing = (typeof standings)[number]

export const roleOf: Record<Standing | 'secretary' | 'spare', MemberRole> = {
  owner: 'owner',
  administrator: 'administrator',
  head: 'member',
  editor: 'member',
  member: 'member',
  guest: 'guest',
  /** An administrator who is nobody in the organisation; makes what the others are tried on. */
  secretary: 'administrator',
  spare: 'member',
}
type MemberName = keyof typeof roleOf

export interface Member {
  cookie: string
  memberId: string
}

/** A workspace with something in every table. Every text in it carries its mark. */
export interface Company {
  slug: string
  mark: string
  workspaceId: string
  members: Record<MemberName, Member>
  place: Placed
  cycles: { year: string; quarter: string; spare: string }
  /** What everything serves, seen by all. */
  apex: Subject
  /** Serves the apex; carried by the unit that most of the members are in. */
  goal: Subject
  /** What the rhythm of the cycles holds. */
  rhythm: Rhythm
  /** Drafting spaces in every stage. */
  drafting: Drafting
  /** What looking back holds. */
  review: Review
  /** What the weekly check-in holds. */
  week: Week
  /** A watch of the quarter over the apex's metric; its alarm stands. */
  watchId: string
  invitationId: string
  strategy: Planned
  /** The latest entry of the feed under each subject. */
  lastEntries: ReadonlyMap<string, number>
  /** Every record by its id, as stored. */
  records: ReadonlyMap<string, StoredRecord>
}

export const versionOf = ({ records }: Company, id: string): number => {
  const version = records.get(id)?.version
  if (typeof version !== 'number') throw new Error(`no version of ${id}`)
  return version
}

async function joinAll(world: World, slug: string, mark: string) {
  const joined = new Map<string, Member>()
  for (const [name, role] of Object.entries(roleOf)) {
    const person = { name: `${name} ${mark}`, email: `${name}@${mark}.example` }
    // Guests make nothing: who is to own a draft as a guest makes it before becoming one.
    const first = role === 'guest' ? 'member' : role
    joined.set(name, { cookie: await world.join(slug, person, first), memberId: '' })
  }
  return joined
}

/** @param furnish what the test needs besides, before the guest becomes one */
export async function openCompany(
  world: World,
  mark: string,
  furnish: (company: Company) => Promise<void> = async () => {},
): Promise<Company> {
  const slug = `${mark}-works`
  await world.openWorkspace(slug, `${mark} works`)
  const joined = await joinAll(world, slug, mark)
  const member = (name: MemberName): Member => {
    const found = joined.get(name)
    if (!found) throw new Error(`nobody called ${name}`)
    return found
  }
  const secretary = speakerIn(world, slug, member('secretary').cookie)
  const workspace = await secretary.part('workspace.getWorkspace', {}, 'workspace')
  const listed = await secretary.list('workspace.listMembers', {}, 'members')
  for (const one of listed) {
    const found = joined.get(String(one['name']).split(' ')[0] ?? '')
    if (found) found.memberId = String(one['id'])
  }
  const place = await placeOf(secretary, mark)
  const owner = speakerIn(world, slug, member('owner').cookie)
  await peopleOf(owner, place, listed)
  const cycles = await cyclesOf(secretary, mark)
  const invitation = {
    role: 'member',
    email: `invited@${mark}.example`,
    personId: place.people.seller,
  }
  const { id: invitationId } = await secretary.part(
    'workspace.inviteMember',
    invitation,
    'invitation',
  )
  const members = {
    owner: member('owner'),
    administrator: member('administrator'),
    head: member('head'),
    editor: member('editor'),
    member: member('member'),
    guest: member('guest'),
    secretary: member('secretary'),
    spare: member('spare'),
  }
  const apexPlan = { title: `apex ${mark}`, carrier: { unitId: place.units.root }, mark }
  const apex = await plantGoal(secretary, { ...apexPlan, cycleId: cycles.quarter, place })
  const goal = await plantGoal(secretary, {
    title: `goal ${mark}`,
    carrier: { unitId: place.units.platform },
    mark,
    cycleId: cycles.quarter,
    place,
    apex,
  })
  await secretary.tell('jobs.runJob', { name: 'workspace.tidy' })
  await secretary.tell('jobs.sendTestLetter', {})
  await plantGuide(secretary, world)
  const spare = speakerIn(world, slug, member('spare').cookie)
  await spare.tell('management.changeReminders', { version: 0, letters: 'weekly' })
  const rhythm = await plantRhythm(secretary, { cycles, place, apex, mark })
  const head = speakerIn(world, slug, member('head').cookie)
  const review = await plantReview(secretary, head, { cycles, place, apex, mark })
  const week = await plantWeek(secretary, { place, goal, mark })
  const watchId = await secretary.make('goals.addHealthWatch', {
    cycleId: cycles.quarter,
    metricId: apex.metricId,
    floor: 50,
  })
  await secretary.tell('goals.importFile', { file: broughtTo(mark) })
  const company: Company = {
    slug,
    mark,
    workspaceId: workspace.id,
    members,
    place,
    cycles,
    apex,
    goal,
    rhythm,
    drafting: await plantDrafting(secretary, { cycleId: cycles.quarter, place, mark }),
    review,
    week,
    watchId,
    invitationId,
    strategy: await planOf(secretary, place, mark, apex.objectiveId),
    lastEntries: new Map(),
    records: new Map(),
  }
  await furnish(company)
  const guest = listed.find((one) => one['id'] === members.guest.memberId)
  await owner.tell('workspace.changeMember', {
    id: members.guest.memberId,
    version: Number(guest?.['version']) + 1,
    role: 'guest',
  })
  const { workspaceId } = company
  const records = await recordsOf(world, workspaceId)
  return { ...company, records, lastEntries: await lastEntriesOf(world, workspaceId) }
}

/** What came in by a file leaves how the file wrote it. */
const broughtTo = (mark: string) => ({
  metrics: {
    list: [
      {
        id: `from ${mark}`,
        name: `brought to ${mark}`,
        direction: 'up',
        since: '2026-04-01T08:00:00Z',
      },
    ],
  },
})

type Speaker = ReturnType<typeof speakerIn>

async function cyclesOf(secretary: Speaker, mark: string) {
  const add = (name: string, more: object) =>
    secretary.make('goals.addCycle', { name: `${name} ${mark}`, ...more })
  const year = await add('2026', { startsOn: '2026-01-01', endsOn: '2026-12-31' })
  const dates = { startsOn: '2026-04-01', endsOn: '2026-06-30' }
  const quarter = await add('2026 Q2', { ...dates, parentId: year })
  const spare = await add('Spare', { parentId: year })
  return { year, quarter, spare }
}
