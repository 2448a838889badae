import { useState } from 'react'
import { useMemberName } from '#capabilities/goals/web/goal/use-members.ts'
import { useOwnAsides } from '#capabilities/goals/writing/web/field/asides.ts'
import { CoachedField } from '#capabilities/goals/writing/web/field/CoachedField.tsx'
import { problemIn } from '#platform/web/problem.ts'
import { useDraft } from '#platform/web/use-draft.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { ClusterItem, wordCluster } from '../../contract.ts'
import { Refusal } from '../Refusal.tsx'
import { useTeamWrite } from '../use-team.ts'
import { isSaying, type Saying } from './CardForm.tsx'
import { SaidBeside } from './SaidBeside.tsx'

type Draft = Saying & { /** The version it was begun on. */ base: number }

const isDraft = (value: unknown): value is Draft =>
  isSaying(value) && typeof Reflect.get(value, 'base') === 'number'

const placeOf = (clusterId: string): string => `drafting-wording:${clusterId}`

/** Whether something was being typed here before. */
export const isWordingKept = (clusterId: string): boolean => {
  try {
    return localStorage.getItem(`draft:${placeOf(clusterId)}`) !== null
  } catch {
    return false
  }
}

const sayingOf = ({ wording, cards }: ClusterItem): Saying => {
  const from = wording ?? (cards.length === 1 ? cards[0] : undefined)
  return { text: from?.text ?? '', why: from?.why ?? '', ideas: from?.ideas ?? '' }
}

/**
 * One sentence that several may be at. A newer wording of somebody else is shown beside the field as
 * soon as it is there; one is taken or both are joined, and each is kept.
 */
export function WordingEditor({ cluster, onClose }: { cluster: ClusterItem; onClose: () => void }) {
  const words = useMessages('team')
  const [begun] = useState(() => ({ ...sayingOf(cluster), base: cluster.version }))
  const asides = useOwnAsides()
  const draft = useDraft<Draft>(placeOf(cluster.id), begun, isDraft)
  const { value } = draft
  const close = () => {
    draft.clear()
    onClose()
  }
  const save = useTeamWrite<typeof wordCluster>('team.wordCluster', {
    inForm: true,
    said: words.refine.saved,
    onDone: close,
  })
  const putAside = useTeamWrite<typeof wordCluster>('team.wordCluster', {
    said: words.refine.tookTheirs,
    onDone: close,
  })
  const isNewer = cluster.version !== value.base
  const { text, why, ideas } = value
  const said = { clusterId: cluster.id, text, why: why || null, ideas: ideas || null }
  const set = (part: Partial<Draft>) => draft.set({ ...value, ...part })
  const isEmpty = text.trim() === ''
  const submit = () => {
    if (!isEmpty && !isNewer) save.run({ ...said, version: value.base })
  }
  // Both at once: the page shows the newer wording as soon as it has it, and that says it better.
  const isLate = problemIn(save.error)?.code === 'request.stale_version'
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {isNewer && (
        <Newer
          cluster={cluster}
          busy={save.busy || putAside.busy}
          mayKeep={!isEmpty}
          onTheirs={() => putAside.run({ ...said, version: cluster.version, stands: false })}
          onMine={() => save.run({ ...said, version: cluster.version })}
          onJoin={() => set({ ...joined(sayingOf(cluster), value), base: cluster.version })}
        />
      )}
      <CoachedField
        kind="objective"
        text={text}
        asides={asides}
        onReword={(next) => set({ text: next })}
        label={words.refine.wording}
        required
      >
        <TextArea
          autoFocus
          value={text}
          maxLength={500}
          className="text-lg"
          onChange={(next) => set({ text: next.replaceAll('\n', ' ') })}
          onSubmit={submit}
        />
      </CoachedField>
      <Field label={words.write.why}>
        <TextArea value={why} maxLength={2000} onChange={(next) => set({ why: next })} />
      </Field>
      <Field label={words.write.ideas} hint={words.write.ideasHint}>
        <TextArea value={ideas} maxLength={4000} onChange={(next) => set({ ideas: next })} />
      </Field>
      {!isLate && <Refusal error={save.error} />}
      {draft.restored && <p className="text-sm text-ink-faint">{words.refine.restored}</p>}
      <div className="flex gap-2">
        {!isNewer && (
          <Button type="submit" kind="primary" busy={save.busy} disabled={isEmpty}>
            {words.refine.save}
          </Button>
        )}
        <Button onClick={close}>{words.refine.cancel}</Button>
      </div>
    </form>
  )
}

const both = (theirs: string, mine: string, between: string): string =>
  theirs === mine || mine === '' ? theirs : theirs === '' ? mine : `${theirs}${between}${mine}`

const joined = (theirs: Saying, mine: Saying): Saying => ({
  text: both(theirs.text, mine.text, ' / ').slice(0, 500),
  why: both(theirs.why, mine.why, '\n'),
  ideas: both(theirs.ideas, mine.ideas, '\n'),
})

type NewerProps = {
  cluster: ClusterItem
  busy: boolean
  mayKeep: boolean
  onTheirs: () => void
  onMine: () => void
  onJoin: () => void
}

function Newer({ cluster, busy, mayKeep, onTheirs, onMine, onJoin }: NewerProps) {
  const words = useMessages('team')
  const nameOf = useMemberName()
  const latest = cluster.wordings.find(({ stood }) => stood)
  return (
    <section
      role="alert"
      className="flex flex-col gap-2 rounded-l border border-at-risk-line bg-at-risk-soft px-4 py-3"
    >
      <h3 className="text-base font-semibold text-at-risk">
        {words.refine.newer(latest?.writtenBy ? nameOf(latest.writtenBy) : words.general.somebody)}
      </h3>
      <p className="text-sm text-ink-soft">{words.refine.newerText}</p>
      <div className="rounded-m bg-raised px-3 py-2">
        <p className="text-sm text-ink-faint">{words.refine.theirs}</p>
        {cluster.wording && <SaidBeside card={cluster.wording} />}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button busy={busy} disabled={!mayKeep} onClick={onTheirs}>
          {words.refine.takeTheirs}
        </Button>
        <Button busy={busy} disabled={!mayKeep} onClick={onMine}>
          {words.refine.mineStands}
        </Button>
        <Button onClick={onJoin}>{words.refine.join}</Button>
      </div>
    </section>
  )
}
