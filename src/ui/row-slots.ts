import { type RefObject, useRef } from 'react'

type RowSlots = ReadonlyMap<string, number>

/**
 * Which drawn row each key in sight takes. A row that stays keeps its own; one that comes takes that of
 * one that went, so that scrolling changes words instead of making and throwing away elements. What
 * is `pinned` because the focus is in it goes with its row and is given to no other.
 */
export const slotsOf = (
  keys: readonly string[],
  before: RowSlots,
  pinned: number | null,
): RowSlots => {
  const staying = new Set(keys)
  const free = [...before].flatMap(([key, slot]) => (staying.has(key) ? [] : [slot]))
  const given = free.filter((slot) => slot !== pinned).reverse()
  let next = Math.max(-1, ...before.values()) + 1
  const slots = new Map<string, number>()
  for (const key of keys) slots.set(key, before.get(key) ?? given.pop() ?? next++)
  return slots
}

const slotInFocus = (box: HTMLElement | null): number | null => {
  const row = box && document.activeElement?.closest<HTMLElement>('[data-slot]')
  return row && box.contains(row) ? Number(row.dataset['slot']) : null
}

/** The drawn rows of a table, kept from one drawing to the next. */
export const useRowSlots = (
  box: RefObject<HTMLElement | null>,
  keys: readonly string[],
): RowSlots => {
  const slots = useRef<RowSlots>(new Map())
  slots.current = slotsOf(keys, slots.current, slotInFocus(box.current))
  return slots.current
}
