import { useCallback, useMemo } from 'react'
import type { listMembers } from '#platform/identity/contract.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'

const minutes = 300_000

/** The name of a member; null stands for the product itself. */
export const useMemberName = (): ((memberId: string | null) => string) => {
  const { activity } = useMessages('structure')
  const members = useRead<typeof listMembers>('workspace.listMembers', {}, { fresh: minutes }).data
    ?.members
  const names = useMemo(() => new Map(members?.map((one) => [one.id, one.name])), [members])
  const known = members !== undefined
  return useCallback(
    (memberId) => {
      if (memberId === null) return activity.product
      return names.get(memberId) ?? (known ? activity.former : '…')
    },
    [names, known, activity],
  )
}
