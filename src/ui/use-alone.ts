import { type RefObject, useEffect } from 'react'

const frame = 'header, nav, aside, a'

/**
 * While a box covers the window, what it covers takes no focus: the frame of the product around it.
 * Not a modal, so that a toast still offers its undo.
 */
export const useAlone = (box: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const covered: Element[] = []
    for (let at: Element | null = box.current; at?.parentElement; at = at.parentElement)
      for (const beside of at.parentElement.children)
        if (beside !== at && beside.matches(frame) && !beside.hasAttribute('inert'))
          covered.push(beside)
    for (const one of covered) one.setAttribute('inert', '')
    return () => {
      for (const one of covered) one.removeAttribute('inert')
    }
  }, [box])
}
