import { cx } from './cx.ts'

/** Class names of a link inside text; for a link that is a whole row or title use `quiet`. */
export const linkClass = (kind: 'text' | 'quiet' = 'text', more?: string): string =>
  cx(
    kind === 'text'
      ? 'text-accent underline decoration-accent-line underline-offset-[0.2em] hover:decoration-accent'
      : 'text-ink no-underline hover:underline hover:decoration-line-strong hover:underline-offset-[0.2em]',
    'rounded-s',
    more,
  )
