import { z } from 'zod'
import { id } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { named, saying, stage } from './shapes.ts'

const spaceItem = z.object({
  id: z.string(),
  name: z.string(),
  unit: named,
  cycle: z.object({ id: z.string(), name: z.string(), isClosed: z.boolean() }),
  stage,
  openedAt: z.string(),
  finishedAt: z.string().nullable(),
  writeUntil: z.string().nullable(),
  /** Whether the caller takes part. */
  isIn: z.boolean(),
  /** Cards that are not revealed yet, and of how many people. */
  written: z.object({ cards: z.number(), people: z.number() }),
})
export type SpaceItem = z.infer<typeof spaceItem>

export const listSpaces = defineOperation({
  id: 'team.listSpaces',
  effect: 'read',
  summary: 'The drafting spaces of a cycle or unit that exist for the caller, the latest first.',
  input: z.object({ cycleId: id.optional(), unitId: id.optional() }),
  output: z.object({
    spaces: z.array(spaceItem),
    /** Where the caller may open one. */
    mayOpen: z.object({ everywhere: z.boolean(), unitIds: z.array(z.string()) }),
    /** The people of the unit asked for, who take part unless told otherwise. */
    people: z.array(named),
  }),
  errors: [],
})
export type SpacesAnswer = z.infer<typeof listSpaces.output>

const versioned = { id: z.string(), version: z.number() }
const card = z.object({ ...versioned, ...saying, authorId: z.string().nullable() })
const wording = z.object({
  id: z.string(),
  ...saying,
  stood: z.boolean(),
  writtenBy: z.string().nullable(),
  writtenAt: z.string(),
})
const comment = z.object({
  ...versioned,
  body: z.string(),
  authorId: z.string().nullable(),
  createdAt: z.string(),
  isMine: z.boolean(),
})

const cluster = z.object({
  ...versioned,
  name: z.string().nullable(),
  /** The wording that stands; null before anybody worded it. */
  wording: z.object(saying).nullable(),
  cards: z.array(card),
  /** Given by everybody; null as long as dots are being placed. */
  dots: z.number().nullable(),
  myDots: z.number(),
  outcome: z.enum(['objective', 'candidate']).nullable(),
  /** What was made of it, where it exists for the caller. */
  goal: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** Whether what was made of it was taken back since. */
  isTakenBack: z.boolean(),
  /** The latest first. */
  wordings: z.array(wording),
  comments: z.array(comment),
})

export const getSpace = defineOperation({
  id: 'team.getSpace',
  effect: 'read',
  summary: 'A drafting space as it exists for the caller: of hidden cards only their number.',
  input: z.object({ id }),
  output: z.object({
    space: spaceItem.extend({
      version: z.number(),
      question: z.string().nullable(),
      namesShown: z.boolean(),
      facilitatorId: z.string().nullable(),
      people: z.array(named),
      /** How many take part: these, and who leads where they are none of them. */
      takingPart: z.number(),
      dots: z.number(),
    }),
    /** Cards of the caller that are not revealed. */
    mine: z.array(z.object({ ...versioned, ...saying })),
    clusters: z.array(cluster),
    dotsLeft: z.number(),
    /** By all who take part, of all they have. */
    dotsPlaced: z.object({ placed: z.number(), of: z.number() }),
    may: z.object({
      lead: z.boolean(),
      write: z.boolean(),
      arrange: z.boolean(),
      vote: z.boolean(),
      word: z.boolean(),
      comment: z.boolean(),
    }),
  }),
  errors: ['team.space_not_found'],
})
export type SpacePage = z.infer<typeof getSpace.output>
export type ClusterItem = SpacePage['clusters'][number]
export type CardItem = ClusterItem['cards'][number]
