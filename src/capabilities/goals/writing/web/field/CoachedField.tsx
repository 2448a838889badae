import { type ComponentProps, lazy, type ReactNode, Suspense, useState } from 'react'
import { Field } from '#ui/Field.tsx'
import type { KeyResultFigures } from '../../../rules/writing/records/with-figures.ts'
import type { SentenceKind } from '../../../rules/writing/words.ts'
import type { Asides } from './asides.ts'

const CoachLine = lazy(() => import('./CoachLine.tsx'))

type CoachedFieldProps = ComponentProps<typeof Field> & {
  kind: SentenceKind
  /** What stands in the field: one sentence, or one a line. */
  text: string
  asides: Asides
  /** Puts other words into the field; where given, a model may propose some. */
  onReword?: (text: string) => void
  /** Of a key result: what stands in the fields beside its words. */
  figures?: KeyResultFigures
}

/** What a press is meant for must not move while it lasts, or the press is lost. */
const afterPress = (then: () => void): void => {
  if (!document.querySelector(':active')) then()
  else addEventListener('pointerup', () => setTimeout(then), { once: true })
}

/**
 * A field for the wording of a goal, with the coach's line in the place of its hint. The rules are
 * brought when the field is first entered, and nothing is said before somebody pauses or leaves.
 */
export function CoachedField({
  kind,
  text,
  asides,
  figures,
  onReword,
  hint,
  children,
  ...field
}: CoachedFieldProps) {
  const [entered, setEntered] = useState(false)
  const [inside, setInside] = useState(false)
  const said = (
    <div className="min-h-20 text-sm text-ink">
      {entered ? (
        <Suspense fallback={<Plain>{hint}</Plain>}>
          <CoachLine
            kind={kind}
            text={text}
            isLeft={!inside}
            figures={figures}
            asides={asides}
            onReword={onReword}
            hint={<Plain>{hint}</Plain>}
          />
        </Suspense>
      ) : (
        <Plain>{hint}</Plain>
      )}
    </div>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for where the keyboard is
    <div
      data-coached
      onFocus={() => {
        setEntered(true)
        setInside(true)
      }}
      onBlur={({ currentTarget, relatedTarget }) =>
        currentTarget.contains(relatedTarget) || afterPress(() => setInside(false))
      }
    >
      <Field {...field} hint={said}>
        {children}
      </Field>
    </div>
  )
}

const Plain = ({ children }: { children: ReactNode }) => (
  <span className="text-xs text-ink-faint">{children}</span>
)
