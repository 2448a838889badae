import { DomainError } from '#kernel/errors.ts'
import { inWorkspace } from '#platform/database/database.ts'
import { type TestWorld, testWorld } from '#platform/runtime/testing.ts'
import { lanternworks } from './fixtures.ts'
import { createStructure, type StructureCapability } from './index.ts'
import { draftOf } from './rules/draft.ts'
import { emptyOrganisation } from './rules/records.ts'
import { saveDraft } from './store/save.ts'

/** A world in which only the structure is known, and a workspace with Lanternworks in it. */
export async function structureWorld() {
  const made: StructureCapability[] = []
  const world = await testWorld((parts) => {
    const structure = createStructure(parts)
    made.push(structure)
    return [structure]
  })
  const [structure] = made
  if (!structure) throw new Error('no structure was made')
  const workspace = await world.workspace()
  await bringIn(world, workspace.id)
  return { world, structure, workspace }
}

/** Stores the cast in a workspace, as an import would. */
export async function bringIn({ database, clock }: TestWorld, workspaceId: string): Promise<void> {
  const draft = draftOf(emptyOrganisation(), clock.now.toISOString())
  await inWorkspace(database.db, { workspaceId, actorId: null }, (tx) =>
    saveDraft(tx, { ...draft, next: lanternworks() }),
  )
}

/** The code of a refusal, with its params; null when nothing was refused. */
export async function refusalOf(doing: Promise<unknown>) {
  try {
    await doing
    return null
  } catch (error) {
    if (error instanceof DomainError) return { kind: error.kind, code: error.code, ...error.params }
    throw error
  }
}
