import { z } from 'zod'

/** Why a finding was set aside. `other`: the note says why. */
export const SET_ASIDE_WHYS = ['meant', 'misread', 'later', 'other'] as const
export const setAsideWhy = z.enum(SET_ASIDE_WHYS)
export type SetAsideWhy = z.infer<typeof setAsideWhy>
