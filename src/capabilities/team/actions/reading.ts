import { notFound } from '#kernel/errors.ts'
import { implementRead } from '#platform/contract/implementation.ts'
import { findRecord } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import type { TeamParts } from '../parts.ts'
import { mayListSpaces, mayReadSpace } from '../policy.ts'
import { isIn, seesSpace } from '../rules/sight.ts'
import { spaces } from '../store/kinds.ts'
import {
  cardsIn,
  clusterOfObjective,
  contentsOf,
  findSpaces,
  personOfMember,
  writtenIn,
} from '../store/load.ts'
import { openableBy } from '../view/openable.ts'
import { spaceItem, spacePage } from '../view/space.ts'
import { objectivesThere } from './finish.ts'
import { peopleOf } from './people.ts'

/** More of them in one cycle or unit are a history nobody reads at once. */
const most = 200

export const listSpaces = (parts: TeamParts) =>
  implementRead(contract.listSpaces, {
    load: (context) => parts.goals.reading.open(context),
    may: mayListSpaces,
    async run(context, { cycleId, unitId }, goals) {
      const { actor } = context
      const people = unitId ? await peopleOf(parts, context, unitId) : []
      const found = await context.read(async (tx) => {
        const all = await findSpaces(tx, { cycleId, unitId }, most)
        const seen = all.filter((space) => seesSpace(actor, space))
        return {
          seen,
          written: await writtenIn(
            tx,
            seen.map(({ id }) => id),
          ),
        }
      })
      const nameOf = (id: string) => parts.structure.personOf(actor.workspaceId, id)?.name ?? null
      return {
        spaces: found.seen.map((space) => ({
          ...spaceItem(goals, space, found.written),
          isIn: isIn(actor, space),
        })),
        mayOpen: await openableBy(parts, context),
        people: people.map((id) => ({ id, name: nameOf(id) })),
      }
    },
  })

export const getSpace = (parts: TeamParts) =>
  implementRead(contract.getSpace, {
    async load(context, { id }) {
      const space = await context.read((tx) => findRecord(tx, spaces, id))
      if (!space || !seesSpace(context.actor, space)) throw notFound('team.space_not_found')
      return space
    },
    may: mayReadSpace,
    async run(context, { id }, space) {
      await parts.structure.ready(context.actor.workspaceId)
      const goals = await parts.goals.reading.open(context)
      const found = await context.read(async (tx) => {
        const contents = await contentsOf(tx, id)
        const made = contents.clusters.flatMap(({ objectiveId }) => objectiveId ?? [])
        return {
          contents,
          there: await objectivesThere({ tx }, made),
          written: await writtenIn(tx, [id]),
          leadingPerson:
            space.facilitatorId === null ? null : await personOfMember(tx, space.facilitatorId),
        }
      })
      return spacePage(parts, context, { space, goals, ...found })
    },
  })

export const getOrigin = (parts: TeamParts) =>
  implementRead(contract.getOrigin, {
    async load(context, { objectiveId }) {
      const goals = await parts.goals.reading.open(context)
      if (!goals.sees(objectiveId)) throw notFound('goals.objective_not_found')
      return null
    },
    may: mayListSpaces,
    async run(context, { objectiveId }) {
      return context.read(async (tx) => {
        const cluster = await clusterOfObjective(tx, objectiveId)
        const space = cluster && (await findRecord(tx, spaces, cluster.spaceId))
        if (!cluster || !space || !seesSpace(context.actor, space)) return { origin: null }
        const all = await cardsIn(tx, space.id)
        const cards = all
          .filter(({ clusterId }) => clusterId === cluster.id)
          .map(({ id, text, why, ideas, authorId }) => ({ id, text, why, ideas, authorId }))
        const { id: spaceId, name, finishedAt } = space
        return { origin: { spaceId, name, finishedAt, cards } }
      })
    },
  })
