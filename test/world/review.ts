import { z } from 'zod'
import type { Subject } from './goal.ts'
import type { Speaker } from './speaker.ts'
import type { Placed } from './structure.ts'

/** What looking back on the quarter holds: ratings of the apex, and two retrospectives of platform. */
export interface Review {
  /** Under way: its cards are voted on. */
  boardId: string
  cardId: string
  otherCardId: string
  actionId: string
  /** With nothing in it. */
  emptyBoardId: string
  /** Of a goal that nobody carries: its maker, the secretary, rates it. */
  ownKeyResultId: string
}

const made = z.object({ keyResultIds: z.array(z.string()) })

interface Setting {
  cycles: { year: string; quarter: string }
  place: Placed
  apex: Subject
  mark: string
}

export async function plantReview(
  secretary: Speaker,
  head: Speaker,
  setting: Setting,
): Promise<Review> {
  const { cycles, place, apex, mark } = setting
  const { objectiveId } = apex
  await secretary.tell('management.inviteRater', { objectiveId, personId: place.people.head })
  for (const keyResultId of [apex.keyResultId, apex.stepsId])
    await head.tell('management.rateKeyResult', {
      keyResultId,
      version: 1,
      completion: 0.5,
      difficulty: 'hard',
      score: 0.6,
      reason: `because of ${mark}`,
    })
  await secretary.tell('management.settleScore', {
    objectiveId,
    version: 1,
    settled: true,
    score: 0.6,
    reason: `because of ${mark}`,
  })
  const start = (title: string) =>
    secretary.make('management.startRetrospective', {
      title: `${title} ${mark}`,
      cycleId: cycles.quarter,
      unitId: place.units.platform,
      questions: [
        { id: 'worked', text: `worked ${mark}` },
        { id: 'learnt', text: `learnt ${mark}` },
      ],
    })
  const boardId = await start('board')
  const write = (body: string) =>
    secretary.make('management.addCard', {
      retrospectiveId: boardId,
      questionId: 'worked',
      body: `${body} ${mark}`,
    })
  const cardId = await write('card')
  const otherCardId = await write('other card')
  await secretary.tell('management.changeRetrospective', { id: boardId, version: 1, stage: 'vote' })
  await secretary.tell('management.voteCard', { retrospectiveId: boardId, id: cardId, votes: 1 })
  const actionId = await secretary.make('management.agreeAction', {
    retrospectiveId: boardId,
    body: `action ${mark}`,
    ownerId: place.people.lead,
    dueOn: '2026-07-15',
  })
  const { keyResultIds } = made.parse(
    await secretary.tell('goals.addObjective', {
      cycleId: cycles.year,
      title: `own ${mark}`,
      keyResults: [{ title: `own figure ${mark}`, type: 'increase' }],
    }),
  )
  const [ownKeyResultId = ''] = keyResultIds
  const emptyBoardId = await start('empty')
  return { boardId, cardId, otherCardId, actionId, emptyBoardId, ownKeyResultId }
}
