import { useCallback, useMemo } from 'react'
import type { getWorkspace, listMembers } from '#platform/identity/contract.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'

const hour = 3_600_000

/** Who the reader is in this workspace; undefined until known. */
export const useMe = () =>
  useRead<typeof getWorkspace>('workspace.getWorkspace', {}, { fresh: hour }).data

export const useMembers = () =>
  useRead<typeof listMembers>('workspace.listMembers', {}, { fresh: 300_000 }).data?.members

/** The name of a member by id; null stands for the product itself. */
export const useMemberName = (): ((memberId: string | null) => string) => {
  const words = useMessages('goals').goal
  const members = useMembers()
  const names = useMemo(() => new Map(members?.map((one) => [one.id, one.name])), [members])
  const known = members !== undefined
  return useCallback(
    (memberId) => {
      if (memberId === null) return words.product
      return names.get(memberId) ?? (known ? words.formerMember : '…')
    },
    [names, known, words],
  )
}
