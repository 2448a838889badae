import { z } from 'zod'
import { productWords } from '#platform/http/problem.ts'
import type { Answer } from '../world/door.ts'
import type { World } from '../world/world.ts'

const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof problem>

export const problemIn = ({ body }: Answer): Problem => problem.parse(body)

/**
 * What is wrong with an answer as such: a refusal is a problem whose every code has words in both
 * languages, and says where in the request each thing to mend stands.
 */
export function faultsOf({ capabilities }: Pick<World, 'capabilities'>) {
  const words = productWords(capabilities)
  const isTold = (code: string): boolean => code in words.en && code in words['zh-CN']
  const isSaid = (text: string): boolean => text !== '' && !/undefined|\[object|NaN/.test(text)
  return (answer: Answer): string[] => {
    if (answer.status < 400) return []
    if (answer.status >= 500) return [`answered ${answer.status} ${answer.text}`]
    const parsed = problem.safeParse(answer.body)
    if (!parsed.success) return [`is no problem: ${answer.text.slice(0, 200)}`]
    const { code, detail, errors = [], status } = parsed.data
    const faults: string[] = []
    if (!String(answer.headers['content-type']).startsWith('application/problem+json'))
      faults.push('is not sent as a problem')
    if (status !== answer.status) faults.push(`says ${status} and is ${answer.status}`)
    if (!isTold(code)) faults.push(`has no words for ${code}`)
    if (!isSaid(detail) || detail === code) faults.push(`says nothing: ${detail}`)
    for (const one of errors) {
      if (!isTold(one.code)) faults.push(`has no words for ${one.code}`)
      if (!isSaid(one.message) || one.message === one.code) faults.push(`says: ${one.message}`)
    }
    if (code === 'request.invalid' && errors.length === 0) faults.push('names no field')
    return faults
  }
}

/** Whether a refusal points at the place, at something inside it, or at what it is part of. */
export const pointsAt = ({ errors = [] }: Problem, place: string): boolean =>
  errors.some(({ path }) => path.startsWith(place) || place.startsWith(path))
