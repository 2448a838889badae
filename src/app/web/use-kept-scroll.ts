import { type RefObject, useLayoutEffect, useRef } from 'react'

const places = new Map<string, number>()

/** Back leads to where one was on the page; a new page starts at its top. */
export const useKeptScroll = (box: RefObject<HTMLElement | null>, address: string): void => {
  const back = useRef(false)
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
    element.scrollTop = back.current ? (places.get(address) ?? 0) : 0
    back.current = false
    const keep = () => places.set(address, element.scrollTop)
    element.addEventListener('scroll', keep, { passive: true })
    return () => element.removeEventListener('scroll', keep)
  }, [box, address])
}
