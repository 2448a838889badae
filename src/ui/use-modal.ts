import { type RefObject, useLayoutEffect } from 'react'

const fields = 'input:not(:disabled), textarea:not(:disabled), select:not(:disabled)'

/** Focus goes back to where it was, unless it was already taken somewhere else. */
const giveBack = (before: Element | null): void => {
  const lost = document.activeElement === document.body || document.activeElement === null
  if (lost && before instanceof HTMLElement && before.isConnected) before.focus()
}

/**
 * Opens a native modal while `open`. The focus goes to what is marked `data-focus-first`, else to the
 * first field, else where the platform puts it; afterwards back to what opened it.
 */
export const useModal = (box: RefObject<HTMLDialogElement | null>, open: boolean): void => {
  useLayoutEffect(() => {
    const dialog = box.current
    if (!open || !dialog) return
    const before = document.activeElement
    if (!dialog.open) dialog.showModal()
    const first = dialog.querySelector<HTMLElement>('[data-focus-first]')
    const target = first ?? dialog.querySelector<HTMLElement>(fields)
    target?.focus()
    return () => {
      dialog.close()
      queueMicrotask(() => giveBack(before))
    }
  }, [box, open])
}
