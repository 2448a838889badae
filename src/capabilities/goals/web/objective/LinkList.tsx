import { useMessages } from '#ui/i18n.tsx'
import type { LinkItem } from '../../contract.ts'
import { LinkLine } from './LinkLine.tsx'

export type LinkListProps = {
  title: string
  links: readonly LinkItem[]
  /** Said when there is none; without it an empty list is left out. */
  none?: string
  /** A heading above says the same. */
  hiddenTitle?: boolean
  mayChange: boolean
  onRemove?: (seen: { id: string; version: number }) => void
}

/** Links of one direction, each with where the other end stands. */
export function LinkList(props: LinkListProps) {
  const { title, links, none, hiddenTitle = false, mayChange, onRemove } = props
  const words = useMessages('goals').objective
  if (links.length === 0 && none === undefined) return null
  return (
    <div>
      {!hiddenTitle && <h3 className="text-sm font-semibold">{title}</h3>}
      {links.length === 0 && <p className="mt-1 text-sm text-ink-soft">{none}</p>}
      <ul aria-label={title}>
        {links.map((link) => (
          <LinkLine
            key={link.id}
            link={link}
            mayChange={mayChange}
            onRemove={onRemove}
            removeLabel={words.removeLink}
          />
        ))}
      </ul>
    </div>
  )
}
