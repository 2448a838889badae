import { useMessages } from '#ui/i18n.tsx'
import { Asked } from '../Asked.tsx'
import { useAsOf } from '../as-of.ts'
import { useMayChange, useOrganisation } from '../use-structure.ts'
import { OrganisationView } from './OrganisationView.tsx'

/** Who is responsible for what, and under whom? */
export default function OrganisationPage() {
  const { words } = useMessages('structure')
  const asOf = useAsOf()
  const asked = useOrganisation(asOf.on)
  const mayChange = useMayChange()
  return (
    <Asked asked={asked} missing={words.failed} lines={10}>
      {(organisation) => (
        <OrganisationView organisation={organisation} asOf={asOf} mayChange={mayChange} />
      )}
    </Asked>
  )
}
