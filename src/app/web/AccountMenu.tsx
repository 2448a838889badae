import { sendJson } from '#platform/web/api.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { cx } from '#ui/cx.ts'
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

/** Who is here, with theme and language at hand. */
export function AccountMenu({ session, small = false }: { session: Session; small?: boolean }) {
  const words = useMessages('shell')
  const theme = useTheme()
  const locale = useLocale()
  const name = session.user?.name ?? ''
  const items: MenuItem[] = [
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
  return (
    <Menu
      label={words.account}
      items={items}
      side="top"
      align={small ? 'end' : 'start'}
      trigger={
        <button
          type="button"
          aria-label={`${name}, ${words.account}`}
          className={cx(
            'flex items-center gap-2.5 rounded-m text-sm text-ink-soft hover:bg-pressed hover:text-ink',
            small ? 'size-10 justify-center' : 'h-10 w-full px-2',
          )}
        >
          <Avatar name={name} size="m" />
          {!small && <span className="min-w-0 flex-1 truncate text-left">{name}</span>}
        </button>
      }
    />
  )
}
