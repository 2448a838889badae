import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { addLink, GoalBeside, requestAlignment, suggestAlignment } from '../../../contract.ts'
import { GoalPicker } from '../../../web/form/GoalPicker.tsx'
import { useAgreeing } from '../use-agreeing.ts'
import { SuggestionList } from './SuggestionList.tsx'

/** Likely parents by likeness of words: link at once, or ask first. */
export function MendWayUp({ objectiveId }: { objectiveId: string }) {
  const words = useMessages('alignment').gaps
  const { data } = useRead<typeof suggestAlignment>('goals.suggestAlignment', { objectiveId })
  const actions = useParentActions(objectiveId, data?.mayLink ?? false)
  if (!data) return <Skeleton lines={3} />
  return (
    <div className="flex flex-col gap-4">
      <SuggestionList
        title={words.likely}
        none={words.noneLikely}
        suggestions={data.parents}
        actions={({ goal }) => actions(goal)}
      />
      {data.duplicates.length > 0 && (
        <div>
          <SuggestionList
            title={words.duplicates}
            none=""
            suggestions={data.duplicates}
            actions={() => null}
          />
          <p className="text-sm text-ink-soft">{words.duplicatesText}</p>
        </div>
      )}
      {data.mayLink && <OtherGoal objectiveId={objectiveId} />}
    </div>
  )
}

/** Linking it at once, or asking whoever carries the goal. */
const useParentActions = (fromId: string, mayLink: boolean) => {
  const words = useMessages('alignment').gaps
  const { link, ask } = useLinking(fromId)
  return (goal: GoalBeside) =>
    mayLink && (
      <>
        <Button
          size="s"
          kind="primary"
          busy={link.busy}
          aria-label={`${words.link}: ${goal.title}`}
          onClick={() => link.to(goal)}
        >
          {words.link}
        </Button>
        <Button
          size="s"
          busy={ask.busy}
          aria-label={`${words.askFor}: ${goal.title}`}
          onClick={() => ask.to(goal)}
        >
          {words.askFor}
        </Button>
      </>
    )
}

const useLinking = (fromId: string) => {
  const words = useMessages('alignment').gaps
  const link = useAgreeing<typeof addLink>('goals.addLink', { done: words.linked })
  const ask = useAgreeing<typeof requestAlignment>('goals.requestAlignment', { done: words.asked })
  return {
    link: {
      busy: link.busy,
      to: (goal: GoalBeside) =>
        link.run({
          kind: goal.kind === 'key-result' ? 'derives' : 'contributes',
          fromId,
          toKind: goal.kind,
          toId: goal.id,
        }),
    },
    ask: {
      busy: ask.busy,
      to: (goal: GoalBeside) =>
        ask.run({ kind: 'serve', fromId, toKind: goal.kind, toId: goal.id }),
    },
  }
}

function OtherGoal({ objectiveId }: { objectiveId: string }) {
  const words = useMessages('alignment').gaps
  const { link } = useLinking(objectiveId)
  return (
    <Field label={words.findGoal} className="max-w-md">
      <GoalPicker
        value={null}
        kinds={['objective', 'key-result']}
        except={objectiveId}
        onChange={(goal) => goal && link.to(goal)}
      />
    </Field>
  )
}
