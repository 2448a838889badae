import { implementRead } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import type { ManagementParts } from '../parts.ts'
import { mayReadRhythm, mayRunRhythm } from '../policy.ts'
import { actionsOwed } from '../retrospective/actions/reading.ts'
import { boardsOwed, lookBacksOwed } from '../retrospective/owed.ts'
import { scoresOwed } from '../scoring/owed.ts'
import { askedCycles } from './asked-cycles.ts'

export const listOwed = (parts: ManagementParts) =>
  implementRead(contract.listOwed, {
    load: (context) => parts.goals.reading.open(context),
    may: mayReadRhythm,
    async run(context, _input, goals) {
      const asked = await context.read((tx) => askedCycles(tx, goals.cycles(), context.today))
      const toClose = asked.filter(({ state }) => state === 'to-close')
      return {
        scores: await scoresOwed(parts, context, goals, asked),
        retrospectives: await boardsOwed(parts, context, goals, asked),
        lookBacks: await lookBacksOwed(context, goals, asked),
        toClose: mayRunRhythm(context.actor)
          ? toClose.map(({ cycle: { id, name, endsOn } }) => ({ id, name, endsOn }))
          : [],
        actions: await actionsOwed(parts, context, goals),
      }
    },
  })
