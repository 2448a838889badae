import { useState } from 'react'
import type { OutputOf } from '#platform/contract/operation.ts'
import { useWrite } from '#platform/web/use-write.ts'
import type { suggestWording } from '../../../contract.ts'
import type { KeyResultFigures } from '../../../rules/writing/records/with-figures.ts'
import type { SentenceKind } from '../../../rules/writing/words.ts'
import { useMaySuggest } from '../use-thresholds.ts'

type ReworkedField = {
  kind: SentenceKind
  /** All that stands in the field: one sentence, or one a line. */
  text: string
  figures: KeyResultFigures | undefined
  onReword: ((text: string) => void) | undefined
}

export type Rewording = {
  ask: (line: string) => void
  busy: boolean
  error: unknown
  /** What came back for this line; null where nothing was asked, or the line is another one by now. */
  answerFor: (line: string) => OutputOf<typeof suggestWording> | null
  take: (line: string, wording: string) => void
  /** Puts back what stood there before; null once somebody typed on. */
  takeBack: (() => void) | null
}

const withLine = (text: string, line: string, wording: string): string => {
  const lines = text.split('\n')
  const at = lines.findIndex((one) => one.trim() === line)
  return lines.with(Math.max(0, at), wording).join('\n')
}

/** Wordings of a model for the sentence in a field; null where none can be asked for. */
export const useRewording = (field: ReworkedField): Rewording | null => {
  const { kind, text, figures, onReword } = field
  const may = useMaySuggest()
  const [answer, setAnswer] = useState<{
    line: string
    said: OutputOf<typeof suggestWording>
  } | null>(null)
  const [taken, setTaken] = useState<{ before: string; after: string } | null>(null)
  const ask = useWrite<typeof suggestWording>('goals.suggestWording', {
    onDone: (said, { text: line }) => setAnswer({ line, said }),
    onRefused: () => true,
  })
  if (!may || !onReword) return null
  return {
    ask: (line) => {
      setAnswer(null)
      ask.run({ kind, text: line, figures: figures ? { ...figures } : null })
    },
    busy: ask.busy,
    error: ask.error,
    answerFor: (line) => (answer?.line === line ? answer.said : null),
    take(line, wording) {
      const after = withLine(text, line, wording)
      setTaken({ before: text, after })
      setAnswer(null)
      onReword(after)
    },
    takeBack:
      taken?.after === text
        ? () => {
            setTaken(null)
            onReword(taken.before)
          }
        : null,
  }
}
