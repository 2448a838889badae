import { cx } from './cx.ts'

const hovered =
  'no-underline hover:underline hover:decoration-line-strong hover:underline-offset-[0.2em]'

const kinds = {
  text: 'text-accent underline decoration-accent-line underline-offset-[0.2em] hover:decoration-accent',
  quiet: `text-ink ${hovered}`,
  faint: `text-ink-faint hover:text-ink ${hovered}`,
}

/** Class names of a link inside text; a whole row or title is `quiet`, a way back `faint`. */
export const linkClass = (kind: 'text' | 'quiet' | 'faint' = 'text', more?: string): string =>
  cx(kinds[kind], 'rounded-s', more)
