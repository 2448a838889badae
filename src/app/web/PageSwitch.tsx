import { type ComponentType, lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Skeleton } from '#ui/Skeleton.tsx'
import { type Page, pages } from './pages.ts'
import { MissingPage } from './WayOut.tsx'

const made = new Map<Page, ComponentType>()

const componentOf = (page: Page): ComponentType => {
  const component = made.get(page) ?? lazy(page.load)
  made.set(page, component)
  return component
}

/** Loads a page's code ahead of need. */
export const warm = (path: string): void => {
  void pages.find((page) => page.path === path)?.load()
}

/** The page an address names; another address of the same page mounts it anew. */
export function PageSwitch({ from, address }: { from: readonly Page[]; address: string }) {
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
}
