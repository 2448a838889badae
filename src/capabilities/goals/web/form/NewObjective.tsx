import { useLocation } from 'wouter'
import type { getPerson } from '#capabilities/structure/contract.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { useWrite } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { addObjective } from '../../contract.ts'
import { useOwnAsides } from '../../writing/web/field/asides.ts'
import { useKeepAsides } from '../../writing/web/field/stored-asides.ts'
import { useMe } from '../goal/use-members.ts'
import { ObjectiveDialog } from './ObjectiveDialog.tsx'
import { additionOf, emptyObjective, type ObjectiveDraft } from './objective-draft.ts'
import { refusalText } from './refusal.ts'
import type { OwnerChoice } from './use-owner-choices.ts'

/** The role the reader holds first: whoever writes a goal mostly writes one of their own. */
const useOwnRole = (): { known: boolean; choice: OwnerChoice | null } => {
  const me = useMe()
  const personId = me?.me.personId ?? null
  const { data, isError } = useRead<typeof getPerson>(
    'structure.getPerson',
    { personId: personId ?? '' },
    { enabled: personId !== null, fresh: 300_000 },
  )
  const role = data?.roles[0]
  const known = (me !== undefined && personId === null) || data !== undefined || isError
  if (!role) return { known, choice: null }
  const label = [data.name, role.title].filter(Boolean).join(' · ')
  const unitId = role.unit?.id ?? null
  return { known, choice: { id: `role-${role.roleId}`, label, unitId, roleId: role.roleId } }
}

type Addition = ReturnType<typeof additionOf>

/** Key results are typed as sentences: their figures are read out of them. */
const withFigures = async (addition: Addition): Promise<Addition> => {
  if (!addition.keyResults?.length) return addition
  const rules = await import('../../writing/rules/built.ts').catch(() => null)
  if (rules === null) return addition
  const keyResults = addition.keyResults.map((one) => ({ ...one, ...rules.measuredBy(one.title) }))
  return { ...addition, keyResults }
}

type NewObjectiveProps = {
  cycleId: string
  /** Names the draft that is kept. */
  draftKey?: string
  /** What it begins with. */
  begun?: Partial<ObjectiveDraft>
  onClose: () => void
}

/** A new objective in a cycle. */
export function NewObjective({
  cycleId,
  draftKey = 'new',
  begun = {},
  onClose,
}: NewObjectiveProps) {
  const words = useMessages('goals').form
  const toast = useToast()
  const [, navigate] = useLocation()
  const own = useOwnRole()
  const asides = useOwnAsides()
  const keepAsides = useKeepAsides()
  const add = useWrite<typeof addObjective>('goals.addObjective', {
    invalidates: ['goals.'],
    onRefused: (error) => refusalText(error, words) !== null,
  })
  if (!own.known) return null
  return (
    <ObjectiveDialog
      draftKey={draftKey}
      isNew
      initial={{ ...emptyObjective, owner: own.choice, ...begun }}
      cycleId={cycleId}
      asides={asides}
      busy={add.busy}
      refusal={refusalText(add.error, words)}
      onClose={onClose}
      onSave={(draft, clear) =>
        void withFigures(additionOf(draft, cycleId))
          .then(add.runAsync)
          .then(
            ({ id }) => {
              void keepAsides(id, asides.list)
              clear()
              onClose()
              toast({
                text: words.added,
                action: { label: words.open, onSelect: () => navigate(`/goals/${id}`) },
              })
            },
            () => undefined,
          )
      }
    />
  )
}
