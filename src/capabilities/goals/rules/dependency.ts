/** Where the answer to a depends-on link stands. */
export const DEPENDENCY_STATES = ['requested', 'confirmed', 'declined', 'delivered'] as const
export type DependencyState = (typeof DEPENDENCY_STATES)[number]

/**
 * Whether a dependency may move from one state to another: requested → confirmed or declined,
 * confirmed → delivered. A declined one may be asked again, since a second link between the same
 * two is refused; a confirmed one may still be declined, since plans change. Delivered is final.
 *
 * Source: the method, section B; asking again and withdrawing are ours.
 */
export const mayMoveDependency = (from: DependencyState, to: DependencyState): boolean =>
  MOVES[from].includes(to)

const MOVES: Readonly<Record<DependencyState, readonly DependencyState[]>> = {
  requested: ['confirmed', 'declined'],
  confirmed: ['delivered', 'declined'],
  declined: ['requested'],
  delivered: [],
}

/** Whether the one who asked still waits for an answer. */
export const isUnanswered = (state: DependencyState): boolean => state === 'requested'
