import { useMessages } from '#ui/i18n.tsx'
import type {
  addStatement,
  changeStatement,
  StatementItem,
  StrategyPageAnswer,
} from '../../contract.ts'
import { useChange } from '../use-strategy.ts'
import { EditableText } from './EditableText.tsx'
import { NewText } from './NewText.tsx'

type PurposeProps = { answer: StrategyPageAnswer; may: boolean }

/** Vision and mission: why all the rest. */
export function Purpose({ answer: { vision, mission }, may }: PurposeProps) {
  if (!vision && !mission && !may) return null
  return (
    <div className="flex flex-col gap-7">
      <Statement kind="vision" item={vision} may={may} />
      <Statement kind="mission" item={mission} may={may} />
    </div>
  )
}

type StatementProps = { kind: 'vision' | 'mission'; item: StatementItem | null; may: boolean }

function Statement({ kind, item, may }: StatementProps) {
  const words = useMessages('strategy').page
  const change = useChange<typeof changeStatement>('strategy.changeStatement', {
    done: words.saved,
    showsRefusal: true,
  })
  const add = useChange<typeof addStatement>('strategy.addStatement', {
    done: words.added,
    showsRefusal: true,
  })
  const hint = kind === 'vision' ? words.visionHint : words.missionHint
  if (!item && !may) return null
  return (
    <section aria-label={words[kind]}>
      <h2 className="pb-1 text-sm font-medium text-ink-faint">{words[kind]}</h2>
      {item ? (
        <EditableText
          label={words[kind]}
          hint={hint}
          body={item.body}
          may={may}
          error={change.error}
          onSave={({ body, reason }) =>
            change.runAsync({
              id: item.id,
              version: item.version,
              body,
              ...(reason && { reason }),
            })
          }
          className={kind === 'vision' ? 'text-xl font-semibold text-balance' : 'text-lg'}
        />
      ) : (
        <NewText
          action={kind === 'vision' ? words.addVision : words.addMission}
          first={hint}
          error={add.error}
          onSave={({ first }) => add.runAsync({ kind, body: first })}
        />
      )}
    </section>
  )
}
