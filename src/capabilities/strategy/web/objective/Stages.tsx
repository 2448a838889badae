import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { ObjectiveStrategy, removeStage, StageItem } from '../../contract.ts'
import { STAGES } from '../../rules/stages.ts'
import { useChange } from '../use-strategy.ts'
import { JudgeDialog } from './JudgeDialog.tsx'
import { StageDialog } from './StageDialog.tsx'
import { StageLine } from './StageLine.tsx'

type StagesProps = { objectiveId: string; answer: ObjectiveStrategy }

type Asked = { do: 'add' } | { do: 'edit' | 'judge'; stage: StageItem }

/** The way of an innovation goal: what was believed, tested, seen and decided, stage by stage. */
export function Stages({ objectiveId, answer }: StagesProps) {
  const words = useMessages('strategy').objective
  const [asked, setAsked] = useState<Asked | null>(null)
  const { stages, openStages, journey, may, nature } = answer
  const remove = useChange<typeof removeStage>('strategy.removeStage', { done: words.removed })
  const close = () => setAsked(null)
  const last = stages.at(-1)
  const [next] = openStages
  const mayBegin = may.stage && nature === 'innovation' && next !== undefined
  return (
    <section aria-labelledby="stages" className="flex flex-col gap-3">
      <div>
        <h2 id="stages" className="text-base font-semibold">
          {words.stages}
        </h2>
        {stages.length === 0 && <p className="mt-1 text-sm text-ink-soft">{words.stagesLead}</p>}
      </div>
      <ol className="flex flex-col">
        {STAGES.map((stage) => {
          const tries = stages.filter((one) => one.stage === stage)
          return (
            <StageLine
              key={stage}
              stage={stage}
              tries={tries}
              isNow={last?.stage === stage}
              may={may.stage}
              lastId={last?.id ?? null}
              onEdit={(one) => setAsked({ do: 'edit', stage: one })}
              onJudge={(one) => setAsked({ do: 'judge', stage: one })}
              onRemove={({ id, version }) => remove.run({ id, version })}
            />
          )
        })}
      </ol>
      {journey.at === 'scaled' && <p className="text-sm text-ink-soft">{words.over}</p>}
      {journey.at === 'stopped' && <p className="text-sm text-ink-soft">{words.stopped}</p>}
      {mayBegin && (
        <Button size="s" className="self-start" onClick={() => setAsked({ do: 'add' })}>
          {openStages.length === 1 ? words.begin(words.stage[next]) : words.beginFirst}
        </Button>
      )}
      {asked?.do === 'add' && (
        <StageDialog objectiveId={objectiveId} open={openStages} onClose={close} />
      )}
      {asked?.do === 'edit' && (
        <StageDialog objectiveId={objectiveId} open={[]} stage={asked.stage} onClose={close} />
      )}
      {asked?.do === 'judge' && <JudgeDialog stage={asked.stage} onClose={close} />}
    </section>
  )
}
