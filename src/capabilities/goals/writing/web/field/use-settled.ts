import { useEffect, useState } from 'react'

/** Whoever stops typing for so long has come to an end, or is thinking. */
const pause = 700

/** The text as it stood at the last pause; at once when the keyboard is elsewhere. */
export const useSettled = (text: string, isLeft: boolean): { text: string; isLeft: boolean } => {
  const [settled, setSettled] = useState({ text: '', isLeft: false })
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ text, isLeft }), isLeft ? 0 : pause)
    return () => clearTimeout(timer)
  }, [text, isLeft])
  return settled
}
