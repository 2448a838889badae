import type { getWorkspace, listMembers } from '#platform/identity/contract.ts'
import { read } from '#platform/web/api.ts'
import type { PaletteItem } from '#ui/CommandPalette.tsx'
import { foldText } from '#ui/palette-match.ts'
import { partsFor } from './workspace/settings/use-part.ts'

// The palette asks outside of any page, so these words stand here and not in the catalogue, which is
// not at hand.
const words = {
  en: { members: 'Members', readThrough: 'Read through the goals' },
  'zh-CN': { members: '成员', readThrough: '通读目标' },
}

const isChinese = (): boolean => document.documentElement.lang === 'zh-CN'
const wordsHere = () => words[isChinese() ? 'zh-CN' : 'en']

const settingsHere = async () =>
  isChinese()
    ? (await import('./workspace/messages/settings.zh-CN.ts')).settings
    : (await import('./workspace/messages/settings.en.ts')).settings

type Found = PaletteItem & { href: string }

const most = 6

/** Finds the parts of the settings, and pages that have no place of their own in the sidebar. */
export const findPages = async (
  workspace: string,
  text: string,
  signal: AbortSignal,
): Promise<readonly Found[]> => {
  const { title, part } = await settingsHere()
  const { readThrough } = wordsHere()
  const wanted = foldText(text)
  const matches = ({ label }: Found) => foldText(label).includes(wanted)
  const found = partsFor(true)
    .map((one) => ({
      id: `settings-${one}`,
      label: `${title}: ${part[one]}`,
      group: title,
      href: `/settings?part=${one}`,
    }))
    .filter(matches)
  const page = { id: 'read-through', label: readThrough, group: readThrough, href: '/read-through' }
  const others = [page].filter(matches)
  if (found.length === 0) return others
  const { may } = await read<typeof getWorkspace>(workspace, 'workspace.getWorkspace', {}, signal)
  const open = new Set(partsFor(may.administer).map((one) => `settings-${one}`))
  return [...others, ...found.filter(({ id }) => open.has(id))]
}

/** Finds members of the workspace, who need not be persons of the organisation. */
export const findMembers = async (
  workspace: string,
  text: string,
  signal: AbortSignal,
): Promise<readonly Found[]> => {
  const { members: group } = wordsHere()
  const wanted = foldText(text)
  const { members } = await read<typeof listMembers>(workspace, 'workspace.listMembers', {}, signal)
  return members
    .filter(({ name, email }) => foldText(`${name} ${email ?? ''}`).includes(wanted))
    .slice(0, most)
    .map(({ id, name, email }) => ({
      id: `member-${id}`,
      label: name,
      group,
      ...(email !== null && { detail: email }),
      href: '/settings?part=members',
    }))
}
