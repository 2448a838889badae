import { cx } from './cx.ts'
import { initialsOf, toneOf } from './initials.ts'

const tones = [
  'bg-not-started-soft text-not-started',
  'bg-on-track-soft text-on-track',
  'bg-at-risk-soft text-at-risk',
  'bg-accent-soft text-accent',
  'bg-achieved-soft text-achieved',
  'bg-unknown-soft text-unknown',
]

const sizes = {
  xs: 'size-4 text-[0.5rem]',
  s: 'size-5 text-[0.5625rem]',
  m: 'size-6 text-[0.625rem]',
  l: 'size-10 text-base',
}

export type AvatarProps = {
  name: string
  src?: string | null | undefined
  size?: keyof typeof sizes
  /** A unit or a role is square, a person is round. */
  square?: boolean
  className?: string
}

/** A sign for a person or a unit. It is decoration: the name stands beside it in words. */
export function Avatar({ name, src, size = 'm', square = false, className }: AvatarProps) {
  const shape = cx('shrink-0 select-none', sizes[size], square ? 'rounded-s' : 'rounded-full')
  if (src) {
    return <img src={src} alt="" loading="lazy" className={cx(shape, 'object-cover', className)} />
  }
  return (
    <span
      aria-hidden="true"
      className={cx(
        shape,
        'inline-flex items-center justify-center font-semibold tracking-normal',
        tones[toneOf(name, tones.length)],
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  )
}
