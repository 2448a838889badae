import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import { findWhere } from '#platform/records/records.ts'
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../rules/writing/thresholds.ts'
import type { RewriteEndpoint } from '../rewrite/endpoint.ts'
import {
  type SetAsideFinding,
  setAsideFindings,
  type WritingGuide,
  writingGuides,
} from './kinds.ts'

export async function findGuide(tx: Tx, lock = false): Promise<WritingGuide | undefined> {
  const [found] = await findWhere(tx, writingGuides, sql`true`, { limit: 1, lock })
  return found
}

/** What a workspace set, over what the product proposes: an older server may know fewer of them. */
export const thresholdsOf = (guide: WritingGuide | undefined): Thresholds => ({
  ...DEFAULT_THRESHOLDS,
  ...guide?.thresholds,
})

export const endpointOf = (guide: WritingGuide | undefined): RewriteEndpoint | null =>
  guide?.rewriteUrl && guide.rewriteModel
    ? { url: guide.rewriteUrl, model: guide.rewriteModel }
    : null

export const findThresholds = async (tx: Tx): Promise<Thresholds> =>
  thresholdsOf(await findGuide(tx))

/** What was set aside of these objectives and their key results. */
export const findSetAside = (tx: Tx, objectiveIds: readonly string[]): Promise<SetAsideFinding[]> =>
  findWhere(tx, setAsideFindings, sql`objective_id = any(${objectiveIds}::uuid[])`, {
    orderBy: sql`set_aside_at, id`,
  })
