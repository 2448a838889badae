import { implementRead } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import type { ManagementParts } from '../parts.ts'
import { mayReadRhythm } from '../policy.ts'
import { actionsOwed } from '../retrospective/actions/reading.ts'
import { scoresOwed } from '../scoring/owed.ts'

export const listOwed = (parts: ManagementParts) =>
  implementRead(contract.listOwed, {
    load: (context) => parts.goals.reading.open(context),
    may: mayReadRhythm,
    run: async (context, _input, goals) => ({
      scores: await scoresOwed(parts, context, goals.cycles()),
      actions: await actionsOwed(parts, context, goals),
    }),
  })
