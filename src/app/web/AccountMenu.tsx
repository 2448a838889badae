import { sendJson } from '#platform/web/api.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Menu, type MenuItem } from '#ui/Menu.tsx'
import { setLocale, setTheme, useLocale, useTheme } from './preferences.ts'
import type { Session } from './session.ts'

const themes = ['system', 'light', 'dark'] as const
const languages = ['en', 'zh-CN'] as const

/** Leaves this browser; the next page is the sign-in. */
const signOut = async (): Promise<void> => {
  await sendJson('/api/auth/sign-out', {}).catch(() => undefined)
  location.assign('/sign-in')
}

/** Theme, language and the way out, as lines of a menu. */
export const useAccountItems = (): MenuItem[] => {
  const words = useMessages('shell')
  const theme = useTheme()
  const locale = useLocale()
  return [
    { kind: 'heading', id: 'theme', label: words.theme.label },
    ...themes.map((one) => ({
      id: `theme-${one}`,
      label: words.theme[one],
      checked: one === theme,
      onSelect: () => setTheme(one),
    })),
    { kind: 'heading', id: 'language', label: words.language.label },
    ...languages.map((one) => ({
      id: `language-${one}`,
      label: words.language[one],
      checked: one === locale,
      onSelect: () => setLocale(one),
    })),
    { kind: 'line', id: 'line' },
    { id: 'sign-out', label: words.signOut, onSelect: () => void signOut() },
  ]
}

/** Who is here, with theme and language at hand. */
export function AccountMenu({ session }: { session: Session }) {
  const words = useMessages('shell')
  const items = useAccountItems()
  const name = session.user?.name ?? ''
  return (
    <Menu
      label={words.account}
      items={items}
      side="top"
      trigger={
        <button
          type="button"
          className="flex h-10 w-full items-center gap-2.5 rounded-m px-2 text-sm text-ink-soft hover:bg-pressed hover:text-ink"
        >
          <Avatar name={name} size="m" />
          <span className="min-w-0 flex-1 truncate text-left">{name}</span>
          <span className="sr-only">{words.account}</span>
        </button>
      }
    />
  )
}
