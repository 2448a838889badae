import {
  by,
  instant,
  type JoinedPart,
  listOf,
  shaped,
  text,
  word,
} from '../exchange/declare-part.ts'
import { oneOf } from '../exchange/one-of.ts'
import { WRITING_RULES } from '../rules/writing/catalogue.ts'
import { SET_ASIDE_WHYS } from './contract/words.ts'
import { setAsideFindings } from './store/kinds.ts'

const rules = WRITING_RULES.map(({ id }) => id)

const theFindings = listOf(setAsideFindings, {
  name: 'setAside',
  fields: {
    goal: shaped('goalId', 'object', oneOf({ objective: 'objective', keyResult: 'key-result' }), {
      needed: true,
    }),
    rule: word('rule', rules, { needed: true }),
    why: word('why', SET_ASIDE_WHYS, { needed: true }),
    note: text('note', { max: 500 }),
    by: by('setAsideBy', 'setAsideByName'),
    at: instant('setAsideAt', { needed: true }),
  },
  isNameless: true,
  sameAs: ({ goalId, rule }) => [goalId, rule],
  check({ why, note }, refuse) {
    if (why === 'other' && note === null) refuse('note', 'goals.set_aside_needs_reason')
  },
  follows: ['objectiveId'],
  following(row, goals) {
    const objectiveId = goals.subject(row['goalId'])?.objectiveId
    return objectiveId === undefined ? row : { ...row, objectiveId }
  },
})

/** What was set aside of the advice on wordings, in a file. */
export const writingPart: JoinedPart = { key: 'writing', lists: [theFindings] }
