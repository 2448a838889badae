import X from 'lucide-react/icons/x'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'

export type Question = { id: string; text: string }

/** As many as a board has room for. */
const most = 8

type QuestionsFieldsProps = {
  questions: readonly Question[]
  onChange: (questions: readonly Question[]) => void
}

/** The questions of a board, each to be reworded, taken away or added. */
export function QuestionsFields({ questions, onChange }: QuestionsFieldsProps) {
  const words = useMessages('management').retrospective
  return (
    <div className="flex flex-col gap-2">
      {questions.map((one, at) => (
        <div key={one.id} className="flex items-end gap-1">
          <Field label={words.question(at + 1)} className="min-w-0 flex-1">
            <TextField
              value={one.text}
              maxLength={300}
              onChange={(text) =>
                onChange(questions.map((each) => (each.id === one.id ? { ...each, text } : each)))
              }
            />
          </Field>
          {questions.length > 1 && (
            <IconButton
              label={words.removeQuestion(one.text)}
              icon={<X size={14} aria-hidden="true" />}
              onClick={() => onChange(questions.filter(({ id }) => id !== one.id))}
            />
          )}
        </div>
      ))}
      {questions.length < most && (
        <Button
          size="s"
          className="self-start"
          onClick={() => onChange([...questions, { id: newId(), text: '' }])}
        >
          {words.addQuestion}
        </Button>
      )}
    </div>
  )
}

/** Those that say something. */
export const asked = (questions: readonly Question[]): Question[] =>
  questions.map(({ id, text }) => ({ id, text: text.trim() })).filter(({ text }) => text !== '')

export const questionsFrom = (texts: readonly string[]): Question[] =>
  texts.map((text) => ({ id: newId(), text }))
