import { type ComponentType, lazy, memo, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Skeleton } from '#ui/Skeleton.tsx'
import { type Page, pages } from './pages.ts'
import { MissingPage } from './WayOut.tsx'

const loaded = new Map<Page, ComponentType>()
const drawn = new Map<Page, ComponentType>()

/** What is there already is drawn at once; what is not is waited for. It stays the same for good. */
const componentOf = (page: Page): ComponentType => {
  const component = drawn.get(page) ?? loaded.get(page) ?? lazy(page.load)
  drawn.set(page, component)
  return component
}

/** Loads a page's code ahead of need. */
export const loadPage = async (page: Page): Promise<void> => {
  loaded.set(page, (await page.load()).default)
}

/** The same for a place that may be gone to next. */
export const warm = (path: string): void => {
  const page = pages.find((one) => one.path === path)
  if (page) loadPage(page).catch(() => undefined)
}

type PageSwitchProps = { from: readonly Page[]; address: string }

/** The page an address names; another address of the same page mounts it anew. */
export const PageSwitch = memo(({ from, address }: PageSwitchProps) => {
  return (
    <Suspense fallback={<Skeleton className="px-4 pt-8 md:px-8" lines={6} />}>
      <Switch>
        {from.map((page) => {
          const Component = componentOf(page)
          return (
            <Route key={page.path} path={page.path}>
              <Component key={address} />
            </Route>
          )
        })}
        <Route>
          <MissingPage />
        </Route>
      </Switch>
    </Suspense>
  )
})
