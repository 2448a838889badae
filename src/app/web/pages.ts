import type { ComponentType } from 'react'

type PageModule = { default: ComponentType }

/** A page: its address below `/{workspace}` (wouter pattern), and how it is loaded when first needed. */
export type Page = { path: string; load: () => Promise<PageModule> }

/** Pages of a workspace, one line each. The page's module has the component as its default export. */
export const pages: readonly Page[] = [
  { path: '/home', load: () => import('./joined/HomePage.tsx') },
  {
    path: '/check-in',
    load: () => import('#capabilities/management/check-in/web/flow/FlowPage.tsx'),
  },
  { path: '/goals', load: () => import('#capabilities/goals/web/list/GoalsPage.tsx') },
  {
    path: '/goals/:id',
    load: () => import('./joined/ObjectiveWithStrategy.tsx'),
  },
  {
    path: '/writing',
    load: () => import('#capabilities/goals/writing/web/page/WritingPage.tsx'),
  },
  {
    path: '/gallery',
    load: () => import('#capabilities/goals/writing/web/gallery/GalleryPage.tsx'),
  },
  {
    path: '/alignment',
    load: () => import('./joined/AlignmentWithStrategy.tsx'),
  },
  {
    path: '/alignment/assign',
    load: () => import('#capabilities/goals/alignment/web/assign/AssignPage.tsx'),
  },
  {
    path: '/read-through',
    load: () => import('#capabilities/goals/alignment/web/reading/ReadThroughPage.tsx'),
  },
  { path: '/metrics', load: () => import('#capabilities/goals/metrics/web/list/MetricsPage.tsx') },
  {
    path: '/metrics/:id',
    load: () => import('#capabilities/goals/metrics/web/metric/MetricPage.tsx'),
  },
  { path: '/strategy', load: () => import('#capabilities/strategy/web/page/StrategyPage.tsx') },
  { path: '/strategy/map', load: () => import('#capabilities/strategy/web/map/MapPage.tsx') },
  { path: '/drafting', load: () => import('#capabilities/team/web/list/SpacesPage.tsx') },
  { path: '/drafting/:id', load: () => import('./joined/SpaceWithStrategy.tsx') },
  { path: '/cycles', load: () => import('#capabilities/goals/web/cycles/CyclesPage.tsx') },
  { path: '/cycles/:id', load: () => import('#capabilities/management/web/cycle/CyclePage.tsx') },
  {
    path: '/cycles/:id/compare',
    load: () => import('#capabilities/management/web/compare/ComparePage.tsx'),
  },
  {
    path: '/cycles/:id/stocktake',
    load: () => import('#capabilities/management/web/stocktake/StocktakesPage.tsx'),
  },
  {
    path: '/cycles/:id/stocktake/:stocktake',
    load: () => import('#capabilities/management/web/stocktake/StocktakePage.tsx'),
  },
  {
    path: '/cycles/:id/close',
    load: () => import('#capabilities/management/web/closing/ClosingPage.tsx'),
  },
  {
    path: '/cycles/:id/scoring',
    load: () => import('#capabilities/management/scoring/web/ScoringPage.tsx'),
  },
  {
    path: '/cycles/:id/retrospectives',
    load: () => import('#capabilities/management/retrospective/web/RetrospectivesPage.tsx'),
  },
  {
    path: '/retrospectives',
    load: () => import('#capabilities/management/retrospective/web/RetrospectivesPage.tsx'),
  },
  {
    path: '/retrospectives/:id',
    load: () => import('#capabilities/management/retrospective/web/BoardPage.tsx'),
  },
  {
    path: '/scoring/:id',
    load: () => import('#capabilities/management/scoring/web/ObjectiveScoringPage.tsx'),
  },
  {
    path: '/organisation',
    load: () => import('#capabilities/structure/web/chart/OrganisationPage.tsx'),
  },
  { path: '/units/:id', load: () => import('./joined/UnitWithGoals.tsx') },
  {
    path: '/units/:id/meeting/:meeting',
    load: () => import('#capabilities/management/check-in/web/meeting/MeetingPage.tsx'),
  },
  { path: '/people', load: () => import('#capabilities/structure/web/person/PeoplePage.tsx') },
  { path: '/people/:id', load: () => import('./joined/PersonWithGoals.tsx') },
  { path: '/settings', load: () => import('./workspace/settings/SettingsPage.tsx') },
]

/** Pages outside a workspace. */
export const publicPages: readonly Page[] = [
  { path: '/sign-in', load: () => import('./workspace/SignInPage.tsx') },
  { path: '/welcome', load: () => import('./workspace/WelcomePage.tsx') },
  { path: '/join/:token', load: () => import('./workspace/JoinPage.tsx') },
]
