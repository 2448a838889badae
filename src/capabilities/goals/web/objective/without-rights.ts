import type { LinkItem } from '../../contract.ts'
import type { ObjectiveAnswer } from './types.ts'

const quiet = (link: LinkItem): LinkItem => ({ ...link, mayAnswer: false })

/** The past can be read, not changed: an answer as of a day with every right taken away. */
export const withoutRights = (answer: ObjectiveAnswer): ObjectiveAnswer => ({
  ...answer,
  keyResults: answer.keyResults.map((one) => ({
    ...one,
    neededBy: one.neededBy.map(quiet),
    needs: one.needs.map(quiet),
    may: { change: false, checkIn: false },
  })),
  may: {
    change: false,
    remove: false,
    checkIn: false,
    link: false,
    setStatus: false,
    score: false,
    comment: false,
    addWorkLink: false,
  },
})
