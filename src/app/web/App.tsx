import { useCallback } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { problemIn } from '#platform/web/problem.ts'
import { ApiProvider } from '#platform/web/use-api.tsx'
import { CommandProvider } from '#ui/commands.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { ToastProvider, useToast } from '#ui/Toasts.tsx'
import { client, toSignIn } from './client.ts'
import { Frame } from './Frame.tsx'
import { PageSwitch } from './PageSwitch.tsx'
import { publicPages } from './pages.ts'
import type { Session } from './session.ts'
import { MissingPage } from './WayOut.tsx'

const lastWorkspace = (session: Session): string | undefined => {
  const last = localStorage.getItem('workspace')
  const kept = session.workspaces.find((one) => one.slug === last)
  return (kept ?? session.workspaces[0])?.slug
}

const entrance = (session: Session): string => {
  if (session.firstRun) return '/welcome'
  const workspace = lastWorkspace(session)
  return session.user && workspace ? `/${workspace}/home` : '/sign-in'
}

const publicPaths = new Set(['sign-in', 'welcome', 'join'])

/** From the address to a public page or into a workspace. */
export function App({ session }: { session: Session }) {
  const [address] = useLocation()
  const first = address.split('/')[1] ?? ''
  return (
    <ToastProvider>
      <CommandProvider>
        {publicPaths.has(first) ? (
          <main className="min-h-dvh bg-canvas">
            <PageSwitch from={publicPages} address={address} />
          </main>
        ) : (
          <Switch>
            <Route path="/">
              <Redirect to={entrance(session)} replace />
            </Route>
            <Route path="/:workspace" nest>
              {({ workspace }) => <Workspace session={session} slug={workspace} />}
            </Route>
          </Switch>
        )}
      </CommandProvider>
    </ToastProvider>
  )
}

function Workspace({ session, slug }: { session: Session; slug: string }) {
  const words = useMessages('shell')
  const toast = useToast()
  const [address] = useLocation()
  const onRolledBack = useCallback(
    (error: unknown) => {
      const problem = problemIn(error)
      if (problem?.status === 401) return toSignIn()
      const why = problem ? (problem.detail ?? problem.message) : words.lostAnswer
      toast({ text: words.rolledBack, detail: why, tone: 'bad' })
    },
    [toast, words],
  )
  if (!session.user) {
    const next = encodeURIComponent(`/${slug}${address}`)
    return <Redirect to={`~/sign-in?next=${next}`} replace />
  }
  const workspace = session.workspaces.find((one) => one.slug === slug)
  if (!workspace) return <MissingPage />
  if (address === '/') return <Redirect to="/home" replace />
  return (
    <ApiProvider client={client} workspace={slug} onRolledBack={onRolledBack}>
      <Frame session={session} workspace={workspace} />
    </ApiProvider>
  )
}
