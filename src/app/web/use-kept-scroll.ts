import { type RefObject, useLayoutEffect, useRef } from 'react'

const places = new Map<string, number>()

/** Back leads to where one was on the page; a new page starts at its top. */
export const useKeptScroll = (box: RefObject<HTMLElement | null>, address: string): void => {
  const back = useRef(false)
  const isFirst = useRef(true)
  useLayoutEffect(() => {
    const onBack = () => {
      back.current = true
    }
    window.addEventListener('popstate', onBack)
    return () => window.removeEventListener('popstate', onBack)
  }, [])
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const place = back.current ? (places.get(address) ?? 0) : 0
    // Moving it makes the browser lay the page out at once; the first page stands at its top by itself.
    if (place > 0 || !isFirst.current) element.scrollTop = place
    isFirst.current = false
    back.current = false
    const keep = () => places.set(address, element.scrollTop)
    element.addEventListener('scroll', keep, { passive: true })
    return () => element.removeEventListener('scroll', keep)
  }, [box, address])
}
