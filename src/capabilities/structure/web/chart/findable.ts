import type { ComboChoice } from '#ui/Combobox.tsx'
import { nameOf } from '../names.ts'
import type { OrgTree } from './org-tree.ts'

type Words = { untitled: string; nobodyNamed: string }

/** What can be sought in the chart. The id begins with the unit that is brought in sight. */
export const findable = (tree: OrgTree, words: Words): ComboChoice[] => {
  const { roles, people, units } = tree.organisation
  const found: ComboChoice[] = tree.units.map((unit) => ({
    id: unit.id,
    label: unit.name,
    detail: units.name[unit.parent],
  }))
  tree.holders.forEach((held, role) => {
    const unit = tree.units[roles.unit[role] ?? -1]
    if (!unit) return
    const title = roles.title[role]
    for (const person of held) {
      const name = people.name[person] ?? null
      const detail = name ? [title, unit.name].filter(Boolean).join(' · ') : unit.name
      const id = `${unit.id} ${roles.id[role]} ${people.id[person]}`
      found.push({ id, label: nameOf({ name }, title, words), detail })
    }
  })
  return found
}
