import Building from 'lucide-react/icons/building-2'
import CalendarRange from 'lucide-react/icons/calendar-range'
import ChartLine from 'lucide-react/icons/chart-line'
import ChartNoAxesColumn from 'lucide-react/icons/chart-no-axes-column'
import Compass from 'lucide-react/icons/compass'
import GitMerge from 'lucide-react/icons/git-merge'
import House from 'lucide-react/icons/house'
import Settings from 'lucide-react/icons/settings'
import Target from 'lucide-react/icons/target'
import Users from 'lucide-react/icons/users'
import type { Messages } from './messages/shell.en.ts'
import { pages } from './pages.ts'

export type Place = {
  id: keyof Messages['nav']
  path: string
  icon: typeof House
  keys: string
  /** Other addresses that belong to this place. */
  also?: readonly string[]
  /** In the bar at the foot of a phone. */
  foot?: boolean
}

const all: readonly Place[] = [
  { id: 'home', path: '/home', icon: House, keys: 'G H', foot: true },
  { id: 'goals', path: '/goals', icon: Target, keys: 'G G', foot: true },
  { id: 'strategy', path: '/strategy', icon: Compass, keys: 'G S' },
  {
    id: 'alignment',
    path: '/alignment',
    icon: GitMerge,
    keys: 'G A',
    also: ['/read-through'],
  },
  { id: 'metrics', path: '/metrics', icon: ChartLine, keys: 'G M' },
  {
    id: 'organisation',
    path: '/organisation',
    icon: Building,
    keys: 'G O',
    also: ['/units'],
    foot: true,
  },
  { id: 'people', path: '/people', icon: Users, keys: 'G P' },
  {
    id: 'cycles',
    path: '/cycles',
    icon: CalendarRange,
    keys: 'G C',
    also: ['/drafting', '/scoring', '/retrospectives'],
  },
  { id: 'insights', path: '/insights', icon: ChartNoAxesColumn, keys: 'G I' },
  { id: 'settings', path: '/settings', icon: Settings, keys: 'G ,' },
]

/** The places of the sidebar: those that have a page. */
export const places: readonly Place[] = all.filter((place) =>
  pages.some((page) => page.path === place.path),
)

/** Whether an address (below the workspace) lies within a place. */
export const isWithin = (place: Pick<Place, 'path' | 'also'>, address: string): boolean =>
  [place.path, ...(place.also ?? [])].some(
    (path) => address === path || address.startsWith(`${path}/`),
  )
