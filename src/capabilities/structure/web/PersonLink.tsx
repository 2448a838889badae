import { Link } from 'wouter'
import { Avatar } from '#ui/Avatar.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { nameOf } from './names.ts'

type PersonLinkProps = {
  person: { id: string; name: string | null }
  /** Stands in where the source named nobody. */
  title?: string | null | undefined
  href: string
}

/** A person, one press away. */
export function PersonLink({ person, title, href }: PersonLinkProps) {
  const { words } = useMessages('structure')
  const name = nameOf(person, title, words)
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      <Avatar name={name} size="s" />
      <Link href={href} className={linkClass('quiet', 'truncate font-medium')}>
        {name}
      </Link>
    </span>
  )
}
