import { useRead } from '#platform/web/use-api.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import type { getPerson } from '../../contract.ts'
import { titleOf } from '../names.ts'
import { FormField } from './faults.tsx'

export type Shares = {
  /** What the person gives to other roles on that day, 0..1; null = not known yet. */
  others: number | null
  roles: readonly { title: string | null; share: number }[]
}

/** Shares are fractions such as 0.4 and 0.2, whose sum is not exactly 0.6. */
const exact = (share: number): number => Math.round(share * 1e6) / 1e6

/** What a person gives to roles on a day, this assignment aside. */
export const useOtherShares = (
  personId: string | undefined,
  on: string,
  except?: string,
): Shares => {
  const { data } = useRead<typeof getPerson>(
    'structure.getPerson',
    { personId: personId ?? '', on },
    { enabled: personId !== undefined, keep: true },
  )
  if (!data || data.id !== personId) return { others: null, roles: [] }
  const roles = data.roles.filter(({ assignmentId }) => assignmentId !== except)
  return { others: exact(roles.reduce((sum, { share }) => sum + share, 0)), roles }
}

/** Percent that are left beside the other roles; all where nothing is, so that the sum says so. */
export const freeShare = ({ others }: Shares): number => {
  const free = Math.round((1 - (others ?? 0)) * 100)
  return free > 0 ? free : 100
}

export const isOver = ({ others }: Shares, percent: number): boolean =>
  exact((others ?? 0) + percent / 100) > 1

type ShareFieldProps = {
  percent: number | null
  shares: Shares
  tried: boolean
  onChange: (percent: number | null) => void
}

/** A share of the working time, with the sum over all roles while it is typed. */
export function ShareField({ percent, shares, tried, onChange }: ShareFieldProps) {
  const { forms, words } = useMessages('structure')
  const format = useFormat()
  const bad = percent === null || percent <= 0 || percent > 100
  const over = !bad && isOver(shares, percent)
  const sum = format.percent((shares.others ?? 0) + (percent ?? 0) / 100)
  const others = shares.roles.map(
    ({ title, share }) => `${titleOf(title, words)} ${format.percent(share)}`,
  )
  const badText = tried && bad ? forms.shareBad : null
  return (
    <FormField
      at="share"
      label={forms.share}
      hint={others.length > 0 && !bad && forms.shareSum(sum, others.join(' · '))}
      error={over ? forms.shareOver(sum) : badText}
      required
    >
      <NumberField
        value={percent}
        onChange={onChange}
        unit="%"
        min={1}
        max={100}
        step={10}
        className="max-w-28"
      />
    </FormField>
  )
}
