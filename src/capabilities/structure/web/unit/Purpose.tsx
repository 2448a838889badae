import type { CalendarDate } from '#kernel/calendar.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { InlineEdit } from '#ui/InlineEdit.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { changeUnit, getUnit, UnitPage } from '../../contract.ts'

type PurposeProps = { page: UnitPage; day: CalendarDate }

/** Edited where it stands: shown at once, from the day that is read on. */
export function Purpose({ page, day }: PurposeProps) {
  const { unit } = useMessages('structure')
  const save = useWrite<typeof changeUnit>('structure.changeUnit', {
    invalidates: ['structure.'],
    optimistic: (cache, input) =>
      cache.update<typeof getUnit>('structure.getUnit', (answer) =>
        answer.id === input.unitId ? { ...answer, purpose: input.purpose ?? null } : answer,
      ),
  })
  const may = page.abilities.changeStructure
  return (
    <span className="block max-w-[70ch] text-md whitespace-pre-line text-ink">
      {may || page.purpose ? (
        <InlineEdit
          multiline
          label={unit.purpose}
          value={page.purpose ?? ''}
          placeholder={unit.noPurpose}
          readOnly={!may}
          onSave={(text) =>
            save.run({
              unitId: page.id,
              version: page.version,
              from: day,
              purpose: text || null,
            })
          }
        />
      ) : (
        <span className="text-ink-faint">{unit.unknownPurpose}</span>
      )}
    </span>
  )
}
