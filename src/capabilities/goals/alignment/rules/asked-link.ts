import type { LinkEndKind } from '../../contract/words.ts'
import type { LinkKind } from '../../rules/links.ts'
import type { RequestKind } from '../contract/words.ts'

interface End {
  readonly kind: LinkEndKind
  readonly id: string
}

export interface AskedLink {
  readonly kind: LinkKind
  readonly fromId: string
  readonly toKind: LinkEndKind
  readonly toId: string
}

const isGoal = (kind: LinkEndKind): boolean => kind !== 'unit'

/**
 * Whether this can be asked between these two. Only an objective serves; it serves an objective or
 * a key result. A unit takes up either and shares an objective. Source: the law of links.
 */
export function mayAsk(kind: RequestKind, from: LinkEndKind, to: LinkEndKind): boolean {
  switch (kind) {
    case 'serve':
      return from === 'objective' && isGoal(to)
    case 'be-served':
      return isGoal(from) && to === 'objective'
    case 'take-up':
      return isGoal(from) && to === 'unit'
    case 'share':
      return from === 'objective' && to === 'unit'
  }
}

/** An objective that serves a key result derives from it; one that serves an objective contributes. */
export const serving = (objectiveId: string, served: End): AskedLink => ({
  kind: served.kind === 'key-result' ? 'derives' : 'contributes',
  fromId: objectiveId,
  toKind: served.kind,
  toId: served.id,
})

/**
 * The link that accepting makes; null for a goal to be taken up, whose objective is chosen with
 * the answer.
 *
 * @param from the goal of whoever asks
 */
export function linkAskedFor(kind: RequestKind, from: End, to: End): AskedLink | null {
  switch (kind) {
    case 'serve':
      return serving(from.id, to)
    case 'be-served':
      return serving(to.id, from)
    case 'share':
      return { kind: 'shared', fromId: from.id, toKind: 'unit', toId: to.id }
    case 'take-up':
      return null
  }
}
