import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useOffline } from '#platform/web/connection.ts'
import { useLive } from '#platform/web/use-live.ts'
import { useMessages } from '#ui/i18n.tsx'
import { NavigationContext } from '#ui/navigation.tsx'
import { OfflineBar } from '#ui/OfflineBar.tsx'
import { SheetOutletContext } from '#ui/Sheet.tsx'
import { useMedia } from '#ui/use-media.ts'
import { BottomBar } from './BottomBar.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Finding } from './Finding.tsx'
import { PageSwitch } from './PageSwitch.tsx'
import { pages } from './pages.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { Sidebar } from './Sidebar.tsx'
import type { Membership, Session } from './session.ts'
import { useKeptScroll } from './use-kept-scroll.ts'
import { FailedPage } from './WayOut.tsx'

/** How many times the address has changed since the first page. */
const useVisits = (address: string): number => {
  const visits = useRef({ address, count: 0 })
  if (visits.current.address !== address) {
    visits.current = { address, count: visits.current.count + 1 }
  }
  return visits.current.count
}

/** Made before the frame, so that a sheet has its place in the first drawing already. */
const makeOutlet = (): HTMLElement => {
  const outlet = document.createElement('div')
  outlet.className = 'shrink-0 empty:hidden'
  return outlet
}

/** The frame of a workspace: sidebar, one column, and the place of the side panel. */
export function Frame({ session, workspace }: { session: Session; workspace: Membership }) {
  const words = useMessages('shell')
  const [address] = useLocation()
  const visits = useVisits(address)
  const [finding, setFinding] = useState(false)
  const [outlet] = useState(makeOutlet)
  const main = useRef<HTMLElement>(null)
  const offline = useOffline()
  const wide = useMedia('(min-width: 48rem)')
  // Palette and keys are nothing to look at: they come right after the first drawing.
  const drawn = useDeferredValue(true, false)
  useLive(workspace.slug)
  useKeptScroll(main, address)
  useEffect(() => localStorage.setItem('workspace', workspace.slug), [workspace.slug])
  const search = useCallback(() => setFinding(true), [])
  const place = useCallback((slot: HTMLElement | null) => slot?.append(outlet), [outlet])
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      {/* biome-ignore lint/a11y/useValidAnchor: the focus moves, the address stays */}
      <a
        href="#page"
        className="absolute top-2 left-2 z-50 -translate-y-16 rounded-m bg-ink px-3 py-2 text-sm text-ink-inverse focus:translate-y-0"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {words.skip}
      </a>
      <OfflineBar offline={offline} />
      {workspace.isSample && (
        <aside className="px-4 pt-2 text-xs text-ink-faint max-md:pb-1 md:-mb-1">
          {words.sample}
        </aside>
      )}
      <div className="flex min-h-0 flex-1">
        {wide && <Sidebar session={session} workspace={workspace} onSearch={search} />}
        <div className="flex min-w-0 flex-1 flex-col md:py-2 md:pr-2">
          <div className="flex min-h-0 flex-1 overflow-hidden bg-surface md:rounded-l md:border md:border-line">
            <main
              ref={main}
              id="page"
              tabIndex={-1}
              className="relative flex min-w-0 flex-1 flex-col overflow-y-auto"
            >
              <NavigationContext value={visits}>
                <SheetOutletContext value={outlet}>
                  <ErrorBoundary
                    resetOn={address}
                    fallback={(error) => <FailedPage error={error} />}
                  >
                    <PageSwitch from={pages} address={address} />
                  </ErrorBoundary>
                </SheetOutletContext>
              </NavigationContext>
            </main>
            <div ref={place} className="contents" />
          </div>
        </div>
      </div>
      {!wide && <BottomBar onSearch={search} />}
      {drawn && <ReasonDialog />}
      {drawn && <Finding workspace={workspace.slug} open={finding} onOpenChange={setFinding} />}
    </div>
  )
}
