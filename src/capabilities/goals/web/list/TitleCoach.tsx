import InlineCoach from '../../writing/web/field/InlineCoach.tsx'
import type { ListRow } from './rows.ts'

/** What the coach says of a goal whose words are edited in the list. */
export default function TitleCoach({ row, text }: { row: ListRow; text: string }) {
  const { kind, start, target, toMend, measure: unit, dueOn } = row
  // The list does not say how a key result without a target is measured, so nothing can be judged.
  if (kind === 'key-result' && target === null && !toMend) return null
  const falls = start !== null && target !== null && target < start
  const type = falls ? ('decrease' as const) : ('increase' as const)
  return (
    <InlineCoach
      kind={kind === 'objective' ? 'objective' : 'keyResult'}
      goal={row}
      text={text}
      figures={target === null ? undefined : { type, start, target, unit, dueOn }}
    />
  )
}
