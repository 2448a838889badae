/** A panel that was opened out of a box has its own keys, wheel and pointer. */
export const isWithinPanel = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[popover]') !== null
