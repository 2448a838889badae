import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { addCard, Board } from '../../contract.ts'
import { useRhythmWrite } from '../../web/cycle/use-rhythm.ts'
import { Heap } from './Heap.tsx'
import { topicsOn } from './topics.ts'

/** The questions side by side, each with its cards. */
export function Columns({ board }: { board: Board }) {
  const words = useMessages('management').retrospective
  const { retrospective, unseen, votesLeft } = board
  const { questions, stage } = retrospective
  const topics = topicsOn(board)
  return (
    <div className="flex flex-col gap-4">
      {stage === 'vote' && (
        <p role="status" className="text-base font-medium">
          {words.votesLeft(votesLeft)}
        </p>
      )}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,15rem),1fr))] gap-4">
        {questions.map((question) => {
          const own = topics.filter(({ top }) => top.questionId === question.id)
          const rest = unseen.find(({ questionId }) => questionId === question.id)?.count ?? 0
          return (
            <section
              key={question.id}
              aria-label={question.text}
              className="flex min-w-0 flex-col gap-2 rounded-l bg-sunken p-3"
            >
              <h2 className="text-base font-semibold break-words">{question.text}</h2>
              <ul className="flex flex-col gap-2">
                {own.map((topic) => (
                  <Heap key={topic.top.id} board={board} topic={topic} />
                ))}
              </ul>
              {rest > 0 && <p className="text-sm text-ink-soft">{words.hidden(rest)}</p>}
              {own.length === 0 && rest === 0 && stage !== 'write' && (
                <p className="text-sm text-ink-faint">{words.noCards}</p>
              )}
              {(stage === 'write' || stage === 'group') && (
                <NewCard boardId={retrospective.id} question={question} />
              )}
            </section>
          )
        })}
      </div>
    </div>
  )
}

type NewCardProps = { boardId: string; question: { id: string; text: string } }

function NewCard({ boardId, question }: NewCardProps) {
  const words = useMessages('management').retrospective
  const [body, setBody] = useState('')
  const add = useRhythmWrite<typeof addCard>('management.addCard')
  const text = body.trim()
  return (
    <form
      className="flex gap-1"
      onSubmit={(event) => {
        event.preventDefault()
        if (text === '') return
        add.run({ retrospectiveId: boardId, questionId: question.id, body: text })
        setBody('')
      }}
    >
      <span className="min-w-0 flex-1">
        <TextField
          aria-label={words.writeUnder(question.text)}
          value={body}
          maxLength={500}
          placeholder={words.placeholder}
          onChange={setBody}
        />
      </span>
      {text !== '' && (
        <Button type="submit" kind="primary" busy={add.busy}>
          {words.put}
        </Button>
      )}
    </form>
  )
}
