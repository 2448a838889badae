import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { getObjectiveStrategy } from '../../contract.ts'
import { useNaming } from './use-naming.ts'

/** Directions that an objective without a way up may name itself. */
export function NameDirection({ objectiveId }: { objectiveId: string }) {
  const words = useMessages('strategy').alignment
  const naming = useNaming()
  const { data } = useRead<typeof getObjectiveStrategy>('strategy.getObjectiveStrategy', {
    objectiveId,
  })
  const choices = data?.choices.filter(({ status }) => status === 'active') ?? []
  if (!data?.may.align || choices.length === 0) return null
  return (
    <section>
      <h3 className="text-sm font-semibold">{words.directions}</h3>
      <ul>
        {choices.map(({ id, title }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5 last:border-b-0"
          >
            <span className="min-w-0 flex-1 basis-60 break-words">{title}</span>
            <Button
              size="s"
              busy={naming.busy}
              aria-label={`${words.serve}: ${title}`}
              onClick={() => naming.name(objectiveId, id)}
            >
              {words.serve}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
