import { z } from 'zod'
import { WRITING_RULES } from '../../rules/writing/catalogue.ts'
import { LANGUAGES, SENTENCE_KINDS, SEVERITIES } from '../../rules/writing/words.ts'

/** Why a finding was set aside. `other`: the note says why. */
export const SET_ASIDE_WHYS = ['meant', 'misread', 'later', 'other'] as const
export const setAsideWhy = z.enum(SET_ASIDE_WHYS)
export type SetAsideWhy = z.infer<typeof setAsideWhy>

export const ruleId = z.enum(WRITING_RULES.map(({ id }) => id))
export const severity = z.enum(SEVERITIES)
export const sentenceKind = z.enum(SENTENCE_KINDS)
export const language = z.enum(LANGUAGES)

export const verdict = z.enum(['good', 'bad'])

/** The words that are meant, in UTF-16 units: from the first to the one after the last. */
export const span = z.tuple([z.number(), z.number()])
/** 0..1, how well something is written; not the score a goal is given when its cycle closes. */
export const writingScore = z.number()
