import { read } from '#platform/web/api.ts'
import type { PaletteItem } from '#ui/CommandPalette.tsx'
import type { getOrganisation, listPeople } from '../contract.ts'

// The palette asks outside of any page, so these words stand here and not in the catalogue, which is
// not at hand.
const groups: Record<string, { units: string; people: string }> = {
  en: { units: 'Units', people: 'People' },
  'zh-CN': { units: '部门', people: '人员' },
}

type Found = PaletteItem & { href: string }

const most = 6
const kept = 30_000

type Units = Awaited<ReturnType<typeof askUnits>>

const askUnits = async (workspace: string) =>
  (await read<typeof getOrganisation>(workspace, 'structure.getOrganisation', {})).units

let units: { workspace: string; at: number; asked: Promise<Units> } | null = null

/** All units at once are one small answer; it serves every letter typed after the first. */
const unitsOf = (workspace: string): Promise<Units> => {
  if (units?.workspace === workspace && Date.now() - units.at < kept) return units.asked
  const asked = askUnits(workspace)
  units = { workspace, at: Date.now(), asked }
  asked.catch(() => {
    units = null
  })
  return asked
}

/** Whole beginnings first, then any place in the name. */
const rank = (name: string, text: string): number => {
  const at = name.toLowerCase().indexOf(text.toLowerCase())
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

const findUnits = async (workspace: string, text: string, group: string): Promise<Found[]> => {
  const { id, name, parent } = await unitsOf(workspace)
  return name
    .map((label, at) => ({ label, at, rank: rank(label, text) }))
    .filter((one) => one.rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank || a.label.length - b.label.length)
    .slice(0, most)
    .map(({ label, at }) => ({
      id: `unit-${id[at]}`,
      label,
      group,
      detail: name[parent[at] ?? -1],
      href: `/units/${id[at]}`,
    }))
}

/** Finds units and people by name, role or e-mail, for the palette. */
export const findStructure = async (
  workspace: string,
  text: string,
  signal: AbortSignal,
): Promise<readonly Found[]> => {
  const words = groups[document.documentElement.lang] ?? { units: 'Units', people: 'People' }
  const input = { search: text, limit: most }
  const [found, { people }] = await Promise.all([
    findUnits(workspace, text, words.units),
    read<typeof listPeople>(workspace, 'structure.listPeople', input, signal),
  ])
  return [
    ...found,
    ...people.map((one) => ({
      id: `person-${one.id}`,
      label: one.name ?? one.role?.title ?? '—',
      group: words.people,
      detail:
        [one.name && one.role?.title, one.unit?.name].filter(Boolean).join(' · ') || undefined,
      href: `/people/${one.id}`,
    })),
  ]
}
