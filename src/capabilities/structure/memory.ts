import type { FeedEntry, RecordChange } from '#kernel/feed-entry.ts'
import { type Database, inWorkspaceReadOnly } from '#platform/database/database.ts'
import { type Organisation, type RecordKind, type RecordOf, recordKinds } from './rules/records.ts'
import { type Snapshot, snapshotOf } from './rules/snapshot.ts'
import { everything, loadOrganisation, type Scope } from './store/load.ts'

/** Days kept ready; most questions ask for today. */
const keptDays = 16

interface Held {
  organisation: Organisation
  revision: number
  snapshots: Map<string, Snapshot>
}
interface Loading {
  /** What the feed brought meanwhile; applied on top of what was read. */
  queue: FeedEntry[]
  done: Promise<void>
}
interface State {
  held: Held | null
  loading: Loading | null
}

type Gaps = Map<RecordKind, Set<string>>

const isKind = (text: string): text is RecordKind => recordKinds.some((kind) => kind === text)
const versionOf = (side: RecordChange['after']): number | null => {
  const version = side?.['version']
  return typeof version === 'number' ? version : null
}

/** The feed keeps whole records as they were created; only its key fields are looked at again. */
const isRecord = <Kind extends RecordKind>(_kind: Kind, value: object): value is RecordOf[Kind] =>
  'id' in value && 'version' in value

/**
 * Advances one record. The same change may come twice, and changes of different servers in any
 * order: what is older is ignored, what follows is merged, and what leaves a gap is read again.
 *
 * @returns false when the record must be read again
 */
function advance<Kind extends RecordKind>(
  records: Map<string, RecordOf[Kind]>,
  kind: Kind,
  { id, before, after }: RecordChange,
): boolean {
  const held = records.get(id)
  // What is gone from use may still be told of the past: the stored row says what is left of it.
  if (after === null) return held === undefined
  const version = versionOf(after)
  if (version === null) return false
  if (held && held.version >= version) return true
  if (held && held.version === versionOf(before)) {
    records.set(id, { ...held, ...after })
    return true
  }
  if (held || before !== null || !isRecord(kind, after)) return false
  records.set(id, after)
  return true
}

function takeNewer<Kind extends RecordKind>(
  into: Map<string, RecordOf[Kind]>,
  read: ReadonlyMap<string, RecordOf[Kind]>,
): void {
  for (const [id, record] of read) {
    const held = into.get(id)
    if (!held || held.version < record.version) into.set(id, record)
  }
}

/** Kinds of change after which a workspace is read afresh: an import too large to tell by record. */
const anew = 'organisation'

/**
 * The organisations of this server's workspaces in memory: read once, on first use, and from then
 * on advanced by the feed.
 */
export function structureMemory(db: Database) {
  const states = new Map<string, State>()
  let revisions = 0

  const read = (workspaceId: string, scope: Scope): Promise<Organisation> =>
    inWorkspaceReadOnly(db, { workspaceId, actorId: null }, (tx) => loadOrganisation(tx, scope))

  function touch(held: Held): void {
    held.revision = ++revisions
    held.snapshots.clear()
  }

  async function fillGaps(workspaceId: string, held: Held, gaps: Gaps): Promise<void> {
    const scope: Scope = {}
    for (const [kind, ids] of gaps) scope[kind] = [...ids]
    const found = await read(workspaceId, scope)
    takeNewer(held.organisation.person, found.person)
    takeNewer(held.organisation.unit, found.unit)
    takeNewer(held.organisation.role, found.role)
    takeNewer(held.organisation.assignment, found.assignment)
    takeNewer(held.organisation.delegation, found.delegation)
    for (const [kind, ids] of gaps) {
      for (const id of ids) if (!found[kind].has(id)) held.organisation[kind].delete(id)
    }
    touch(held)
  }

  async function apply(workspaceId: string, held: Held, entries: readonly FeedEntry[]) {
    const gaps: Gaps = new Map()
    let touched = false
    for (const change of entries.flatMap(({ changes }) => changes)) {
      const { kind, id } = change
      if (!isKind(kind)) continue
      touched = true
      if (advance(held.organisation[kind], kind, change)) continue
      gaps.set(kind, (gaps.get(kind) ?? new Set()).add(id))
    }
    if (touched) touch(held)
    if (gaps.size > 0) await fillGaps(workspaceId, held, gaps)
  }

  async function load(workspaceId: string, state: State, queue: FeedEntry[]): Promise<void> {
    try {
      const organisation = await read(workspaceId, everything)
      const held = { organisation, revision: ++revisions, snapshots: new Map() }
      while (queue.length > 0) await apply(workspaceId, held, queue.splice(0))
      state.held = held
    } finally {
      state.loading = null
    }
  }

  function startLoading(workspaceId: string, state: State): Promise<void> {
    const queue: FeedEntry[] = []
    const done = load(workspaceId, state, queue)
    state.loading = { queue, done }
    return done
  }

  /** After this the workspace answers at once and without waiting. */
  async function ready(workspaceId: string): Promise<void> {
    const known = states.get(workspaceId)
    if (known?.held) return
    const state = known ?? { held: null, loading: null }
    states.set(workspaceId, state)
    await (state.loading?.done ?? startLoading(workspaceId, state))
  }

  async function followIn(workspaceId: string, entries: readonly FeedEntry[]): Promise<void> {
    const state = states.get(workspaceId)
    if (!state) return
    state.loading?.queue.push(...entries)
    try {
      if (state.held) await apply(workspaceId, state.held, entries)
      if (!entries.some(({ changes }) => changes.some(({ kind }) => kind === anew))) return
      while (state.loading) await state.loading.done
      await startLoading(workspaceId, state)
    } catch {
      // The write that is told here has been committed and must not seem to fail. What cannot be
      // brought up to date is forgotten: the next question reads it afresh, or meets the trouble.
      states.delete(workspaceId)
    }
  }

  async function follow(entries: readonly FeedEntry[]): Promise<void> {
    const workspaces = Map.groupBy(entries, ({ workspaceId }) => workspaceId)
    await Promise.all([...workspaces].map(([id, own]) => followIn(id, own)))
  }

  /** @throws Error when nobody awaited `ready`: a mistake of the caller, not of the user */
  function heldOf(workspaceId: string): Held {
    const held = states.get(workspaceId)?.held
    if (held) return held
    throw new Error(`structure of workspace ${workspaceId} was asked before it was ready`)
  }

  function snapshot(workspaceId: string, on: string): Snapshot {
    const { organisation, snapshots } = heldOf(workspaceId)
    const known = snapshots.get(on)
    if (known) return known
    const made = snapshotOf(organisation, on)
    for (const oldest of snapshots.keys()) {
      if (snapshots.size < keptDays) break
      snapshots.delete(oldest)
    }
    snapshots.set(on, made)
    return made
  }

  return {
    ready,
    follow,
    snapshot,
    /** Every record over all time; not to be changed. */
    organisation: (workspaceId: string): Organisation => heldOf(workspaceId).organisation,
    /** Changes whenever anything in the structure does; null before the first use. */
    stamp: (workspaceId: string): string | null =>
      states.get(workspaceId)?.held?.revision.toString() ?? null,
  }
}

export type StructureMemory = ReturnType<typeof structureMemory>
