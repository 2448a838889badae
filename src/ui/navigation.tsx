import { createContext, type RefObject, useContext, useEffect, useRef } from 'react'

/** How many pages were visited before this one; 0 on the first, which keeps the browser's own focus. */
export const NavigationContext = createContext(0)

let focused = 0

/**
 * The heading that takes the focus after navigation, so that readers of the screen hear where they are
 * and Tab goes on from there. It is never taken from somebody who already went on.
 */
export const useHeadingFocus = (): RefObject<HTMLHeadingElement | null> => {
  const navigation = useContext(NavigationContext)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (navigation === 0) return
    const lost = document.activeElement === document.body || document.activeElement === null
    if (focused === navigation && !lost) return
    focused = navigation
    heading.current?.focus({ preventScroll: true })
  }, [navigation])
  return heading
}
