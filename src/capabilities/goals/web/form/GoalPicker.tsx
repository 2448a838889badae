import { useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { Combobox } from '#ui/Combobox.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { GoalBeside, GoalKind, search } from '../../contract.ts'
import { ownerText } from '../goal/owner-text.ts'

type GoalPickerProps = {
  label?: string | undefined
  value: { id: string; title: string } | null
  onChange: (goal: GoalBeside | null) => void
  kinds: readonly GoalKind[]
  cycleId?: string | undefined
  /** The objective that asks: neither itself nor its parts can be chosen. */
  except?: string | undefined
}

/** Finds a goal by its words. */
export function GoalPicker({ label, value, onChange, kinds, cycleId, except }: GoalPickerProps) {
  const words = useMessages('goals')
  const [text, setText] = useState('')
  const { data } = useRead<typeof search>(
    'goals.search',
    { text: text.trim(), limit: 40, ...(cycleId ? { cycleId } : {}) },
    { enabled: text.trim() !== '', keep: true },
  )
  const found = (data?.goals ?? []).filter(
    (goal) => goal.objectiveId !== except && kinds.includes(goal.kind),
  )
  return (
    <Combobox
      label={label}
      value={value && { id: value.id, label: value.title }}
      clearable
      placeholder={words.objective.findGoal}
      onSearch={setText}
      choices={
        text.trim() === ''
          ? []
          : found.map((goal) => ({
              id: goal.id,
              label: goal.title,
              detail:
                goal.kind === 'key-result' ? words.goal.keyResult : (ownerText(goal.owner) ?? ''),
            }))
      }
      onChange={(choice) => onChange(found.find(({ id }) => id === choice?.id) ?? null)}
    />
  )
}
