import Trash from 'lucide-react/icons/trash-2'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type {
  addStatement,
  changeStatement,
  removeStatement,
  StatementItem,
} from '../../contract.ts'
import { useChange } from '../use-strategy.ts'
import { EditableText } from './EditableText.tsx'
import { NewText } from './NewText.tsx'

type CapabilitiesProps = { capabilities: readonly StatementItem[]; may: boolean }

/** What one can do better than others. */
export function Capabilities({ capabilities, may }: CapabilitiesProps) {
  const words = useMessages('strategy').page
  const add = useChange<typeof addStatement>('strategy.addStatement', {
    done: words.added,
    showsRefusal: true,
  })
  if (capabilities.length === 0 && !may) return null
  return (
    <section aria-labelledby="capabilities" className="flex flex-col gap-4">
      <div>
        <h2 id="capabilities" className="text-lg font-semibold">
          {words.capabilities}
        </h2>
        {capabilities.length === 0 && (
          <p className="text-md text-ink-soft">{words.capabilitiesLead}</p>
        )}
      </div>
      {capabilities.map((item) => (
        <Capability key={item.id} item={item} may={may} />
      ))}
      {may && (
        <NewText
          action={words.addCapability}
          first={words.capabilityBody}
          second={words.capabilityName}
          isNamed
          error={add.error}
          onSave={({ first, second }) =>
            add.runAsync({ kind: 'capability', title: second, body: first })
          }
        />
      )}
    </section>
  )
}

function Capability({ item, may }: { item: StatementItem; may: boolean }) {
  const words = useMessages('strategy').page
  const { id, version } = item
  const change = useChange<typeof changeStatement>('strategy.changeStatement', {
    done: words.saved,
    showsRefusal: true,
  })
  const remove = useChange<typeof removeStatement>('strategy.removeStatement', {
    done: words.removed,
  })
  return (
    <EditableText
      label={item.title ?? words.capabilityName}
      title={item.title ?? ''}
      body={item.body}
      may={may}
      error={change.error}
      className="text-md text-ink-soft"
      onSave={({ title, body, reason }) =>
        change.runAsync({
          id,
          version,
          body,
          ...(title && { title }),
          ...(reason && { reason }),
        })
      }
      actions={
        <IconButton
          label={words.remove}
          icon={<Trash size={15} aria-hidden="true" />}
          onClick={() => remove.run({ id, version })}
        />
      }
    />
  )
}
