import X from 'lucide-react/icons/x'
import { Field } from '#ui/Field.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { KeyResultDraft } from './key-result-draft.ts'

type StepsFieldsProps = {
  draft: KeyResultDraft
  onChange: (part: Partial<KeyResultDraft>) => void
}

/** The steps there are, to be reworded or taken out, and room for further ones. */
export function StepsFields({ draft, onChange }: StepsFieldsProps) {
  const { form, objective } = useMessages('goals')
  const { kept, steps } = draft
  return (
    <>
      {kept.length > 0 && (
        <Field label={objective.steps} group>
          <ul className="flex flex-col gap-1">
            {kept.map((step, at) => (
              <li key={step.id} className="flex items-center gap-1">
                <TextField
                  aria-label={`${objective.stepTitle} ${at + 1}`}
                  value={step.title}
                  maxLength={500}
                  onChange={(title) =>
                    onChange({ kept: kept.map((one) => (one === step ? { ...one, title } : one)) })
                  }
                />
                <IconButton
                  label={`${objective.remove}: ${step.title}`}
                  icon={<X size={14} aria-hidden="true" />}
                  onClick={() => onChange({ kept: kept.filter((one) => one !== step) })}
                />
              </li>
            ))}
          </ul>
        </Field>
      )}
      <Field label={kept.length > 0 ? form.moreSteps : form.steps}>
        <TextArea
          value={steps}
          onChange={(text) => onChange({ steps: text })}
          rows={kept.length > 0 ? 1 : 3}
        />
      </Field>
    </>
  )
}
