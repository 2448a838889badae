import type { MenuItem } from '#ui/Menu.tsx'
import type { Messages } from './messages/shell.en.ts'
import type { Membership, Session } from './session.ts'

/** The workspaces somebody belongs to, and the way to one more, as lines of a menu. */
export const workspaceItems = (session: Session, here: Membership, words: Messages): MenuItem[] => [
  ...session.workspaces.map((one) => ({
    id: `workspace-${one.slug}`,
    label: one.name,
    checked: one.slug === here.slug,
    onSelect: () => location.assign(`/${one.slug}/home`),
  })),
  ...(session.mayCreate
    ? [
        { kind: 'line' as const, id: 'workspace-line' },
        {
          id: 'workspace-new',
          label: words.newWorkspace,
          onSelect: () => location.assign('/welcome'),
        },
      ]
    : []),
]
