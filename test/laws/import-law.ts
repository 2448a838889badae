import type { Import, SourceFile } from './read-imports.ts'

export interface Violation {
  path: string
  target: string
  law: string
}

type Levels = Readonly<Record<string, number>>

interface Place {
  /** kernel, platform, ui, capabilities or app */
  layer: string
  /** The capability's name; empty elsewhere. */
  capability: string
  /** The path inside the capability or layer. */
  inside: string
  isTest: boolean
  /** Runs in the browser. */
  isWeb: boolean
  /** Decides and declares, and does nothing else. */
  isPure: boolean
}

const pure = /(^|\/)(rules\/|contract\/|contract\.ts$|policy\.ts$)/
/** What contracts are written with, and the types of what carries them out. */
const platformContract = /^contract\//

function placeOf(path: string): Place {
  const [layer = '', ...rest] = path.split('/')
  const isCapability = layer === 'capabilities' && rest.length > 1
  const inside = (isCapability ? rest.slice(1) : rest).join('/')
  const isTest = /\.test\.tsx?$/.test(path)
  return {
    layer,
    capability: isCapability ? (rest[0] ?? '') : '',
    inside,
    isTest,
    isWeb: !isTest && (layer === 'ui' || /(^|\/)web\//.test(inside)),
    isPure:
      !isTest && pure.test(inside) && !(layer === 'platform' && platformContract.test(inside)),
  }
}

const below: Readonly<Record<string, readonly string[]>> = {
  kernel: ['kernel'],
  platform: ['kernel', 'platform'],
  ui: ['kernel', 'ui'],
  capabilities: ['kernel', 'platform', 'ui', 'capabilities'],
  app: ['kernel', 'platform', 'ui', 'capabilities', 'app'],
}

/** The browser's half of the platform may draw with the interface. */
const mayReach = (from: Place, to: Place): boolean =>
  (below[from.layer] ?? []).includes(to.layer) ||
  (from.layer === 'platform' && from.isWeb && to.layer === 'ui')

const doors = /^(index\.ts|contract\.ts|rules\/)/
/** A large capability has rooms, such as `goals/alignment`, each with pages of its own. */
const doorsFromWeb = /^([a-z-]+\/)?(contract\.ts|rules\/|web\/|messages\/)/
const doorsFromTests = /^(index\.ts|contract\.ts|rules\/|web\/|messages\/|fixtures\.ts)/

function doorsFor(from: Place): RegExp {
  if (from.isTest) return doorsFromTests
  return from.isWeb ? doorsFromWeb : doors
}

function levelLaw(from: Place, to: Place, levels: Levels): string | undefined {
  if (!mayReach(from, to)) return `${from.layer} does not import ${to.layer}`
  if (to.capability === '' || to.capability === from.capability) return undefined
  const own = from.layer === 'app' ? Number.POSITIVE_INFINITY : levels[from.capability]
  const other = levels[to.capability]
  if (own === undefined || other === undefined) return 'this capability has no level in levels.ts'
  if (other >= own) return `${from.capability} is not above ${to.capability} in levels.ts`
  if (!doorsFor(from).test(to.inside)) return `${to.capability} is entered through its doors only`
  return undefined
}

/** Packages that do nothing by themselves. */
const purePackages = ['zod']

function purityLaw(from: Place, to: Place | undefined, { target }: Import): string | undefined {
  if (from.layer === 'kernel' && !to && !from.isTest) return 'kernel imports nothing'
  if (!from.isPure) return undefined
  if (!to)
    return purePackages.includes(target) ? undefined : 'rules, policies and contracts do no IO'
  const isPlain = to.layer === 'kernel' || to.isPure || platformContract.test(to.inside)
  return isPlain ? undefined : 'rules, policies and contracts import only each other and the kernel'
}

function violationsOf(file: SourceFile, levels: Levels): Violation[] {
  const from = placeOf(file.path)
  return file.imports.flatMap((one) => {
    const to = one.isInternal ? placeOf(one.target) : undefined
    const law = (to && levelLaw(from, to, levels)) ?? purityLaw(from, to, one)
    return law === undefined ? [] : [{ path: file.path, target: one.target, law }]
  })
}

const serverPackages =
  /^(node:|zod$|zod\/|pg$|kysely|fastify|@fastify\/|better-auth$|better-auth\/(?!client|react))/

function mayRunInBrowser({ target, isInternal }: Import): boolean {
  if (!isInternal) return !serverPackages.test(target)
  if (!/\.tsx?$/.test(target)) return true
  const { layer, isWeb, isPure, inside } = placeOf(target)
  return layer === 'kernel' || isWeb || isPure || /(^|\/)messages\//.test(inside)
}

/** Follows what remains at run time from every page: a server file may hide behind a rule. */
function browserViolations(files: SourceFile[]): Violation[] {
  const known = new Map(files.map((file) => [file.path, file]))
  const entered = new Set<string>()
  const found: Violation[] = []
  const enter = (path: string): void => {
    if (entered.has(path)) return
    entered.add(path)
    for (const one of known.get(path)?.imports ?? []) {
      if (one.isType) continue
      if (!mayRunInBrowser(one)) {
        found.push({ path, target: one.target, law: 'this would reach the browser' })
      } else if (one.isInternal) enter(one.target)
    }
  }
  for (const { path } of files) if (placeOf(path).isWeb) enter(path)
  return found
}

/** An import that leads nowhere was not understood, and what is not understood is not checked. */
function unresolved(files: SourceFile[]): Violation[] {
  const known = new Set(files.map(({ path }) => path))
  return files.flatMap(({ path, imports }) =>
    imports
      .filter(({ isInternal, target }) => isInternal && /\.tsx?$/.test(target))
      .filter(({ target }) => !target.startsWith('../') && !known.has(target))
      .map(({ target }) => ({ path, target, law: 'there is no such file' })),
  )
}

/** Every import of the product that breaks the law of the house. */
export function breaches(files: SourceFile[], levels: Levels): Violation[] {
  const single = files.flatMap((file) => violationsOf(file, levels))
  return [...single, ...browserViolations(files), ...unresolved(files)]
}
