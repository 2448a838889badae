import { z } from 'zod'
import { id, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { said, written } from './shapes.ts'

export const wordCluster = defineOperation({
  id: 'team.wordCluster',
  effect: 'write',
  summary:
    'Words a cluster as one objective. Whoever saw an older wording is told of the newer one; every wording is kept.',
  input: z.object({
    clusterId: id,
    /** Of the cluster, as it was seen. */
    version,
    ...said,
    /** false: keeps the wording beside the one that stands. */
    stands: z.boolean().default(true),
  }),
  output: written,
  errors: ['team.cluster_not_found', 'team.not_in_this_stage'],
})
