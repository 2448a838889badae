import { type Format, useFormat, useMessages } from '#ui/i18n.tsx'
import type { Messages } from '../messages/en.ts'
import type { KeyResultDraft } from './key-result-draft.ts'
import type { ObjectiveDraft } from './objective-draft.ts'

/** One field as it was opened, as somebody else saved it meanwhile, and as it is typed here. */
type Versions = { label: string; opened: string; theirs: string; yours: string }

/**
 * What somebody else saved meanwhile. Beside it stands what is typed here, where it would take the
 * other's place; a field that was left alone here stays as the other saved it.
 */
function Conflict({ fields }: { fields: readonly Versions[] }) {
  const words = useMessages('goals').form
  return (
    <dl className="flex flex-col gap-3 text-sm">
      {fields
        .filter(({ theirs, yours }) => theirs !== yours)
        .map(({ label, opened, theirs, yours }) => (
          <div key={label} className="border-l-2 border-line-strong pl-3">
            <dt className="text-ink-soft">{words.storedNow(label)}</dt>
            <dd className="break-words whitespace-pre-wrap">{theirs || words.nothingThere}</dd>
            {yours !== opened && (
              <>
                <dt className="mt-1 text-ink-soft">{words.typedHere}</dt>
                <dd className="font-medium break-words whitespace-pre-wrap">
                  {yours || words.nothingThere}
                </dd>
              </>
            )}
          </div>
        ))}
    </dl>
  )
}

type Said<Draft> = readonly [label: string, say: (draft: Draft) => string | undefined][]

/** The same draft three times: as it was opened, as it is stored now, and as it is typed. */
type Drafts<Draft> = { opened: Draft; stored: Draft; draft: Draft }

const compared = <Draft,>(said: Said<Draft>, drafts: Drafts<Draft>): Versions[] =>
  said.map(([label, say]) => ({
    label,
    opened: say(drafts.opened) ?? '',
    theirs: say(drafts.stored) ?? '',
    yours: say(drafts.draft) ?? '',
  }))

/** Both versions of an objective, field by field. */
export function ObjectiveConflict(drafts: Drafts<ObjectiveDraft>) {
  const { form, goal } = useMessages('goals')
  const said: Said<ObjectiveDraft> = [
    [form.title, ({ title }) => title],
    [form.owner, ({ owner }) => owner?.label],
    [form.description, ({ description }) => description],
    [form.nature, ({ nature }) => nature && goal.nature[nature]],
    [form.category, ({ category }) => category && goal.category[category]],
    [form.origin, ({ origin }) => origin && goal.origin[origin]],
    [form.beneficiary, ({ beneficiary }) => beneficiary?.label],
    [form.commitment, ({ commitment }) => commitment && goal.commitment[commitment]],
    [form.visibility, ({ visibility }) => goal.visibility[visibility]],
  ]
  return <Conflict fields={compared(said, drafts)} />
}

const figure = (value: number | null, format: Format): string =>
  value === null ? '' : format.number(value)

const keyResultSaid = (
  { form, goal, objective }: Messages,
  format: Format,
): Said<KeyResultDraft> => [
  [form.keyResultTitle, ({ title }) => title],
  [form.type, ({ type }) => goal.type[type]],
  [form.start, ({ start }) => figure(start, format)],
  [form.target, ({ target }) => figure(target, format)],
  [form.lower, ({ lower }) => figure(lower, format)],
  [form.upper, ({ upper }) => figure(upper, format)],
  [form.unit, ({ unit }) => unit],
  [form.owner, ({ owner }) => owner?.label],
  [form.due, ({ due }) => due && format.date(due)],
  [
    objective.steps,
    ({ kept, steps }) => [...kept.map(({ title }) => title), steps].join('\n').trim(),
  ],
]

/** Both versions of a key result, field by field. */
export function KeyResultConflict(drafts: Drafts<KeyResultDraft>) {
  const said = keyResultSaid(useMessages('goals'), useFormat())
  return <Conflict fields={compared(said, drafts)} />
}
