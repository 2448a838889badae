import { z } from 'zod'
import { calendarDate, figure, title } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { keyResultType } from '../../contract/words.ts'
import { writingFinding } from './review.ts'
import { language, sentenceKind, verdict, writingScore } from './words.ts'

const none = <T extends z.ZodType>(of: T) => of.nullable().default(null)

/** What stands in the fields beside a key result; null is "not given". */
const figures = z.object({
  type: keyResultType,
  start: none(figure),
  target: none(figure),
  lower: none(figure),
  upper: none(figure),
  unit: none(z.string().trim().max(60)),
  dueOn: none(calendarDate),
})

const proposal = z.object({
  text: z.string(),
  verdict,
  score: writingScore,
  /** What the coach still finds, the most useful first. */
  findings: z.array(writingFinding),
  /** Figures that neither the sentence nor its fields give; to be checked before it is taken. */
  newFigures: z.array(z.string()),
})
export type WordingProposal = z.infer<typeof proposal>

export const suggestWording = defineOperation({
  id: 'goals.suggestWording',
  effect: 'read',
  byPost: true,
  summary:
    'Has one sentence worded anew by the model this workspace set. The coach reads what comes back; what it does not find better is left out.',
  input: z.object({
    kind: sentenceKind,
    text: title,
    /** Of the text; read from it unless told. */
    lang: language.optional(),
    /** Of a key result: what stands in the fields beside its words. */
    figures: figures.nullable().optional(),
  }),
  output: z.object({
    lang: language,
    /** Of the sentence as it is. */
    verdict,
    score: writingScore,
    /** At most three, the best first. */
    proposals: z.array(proposal),
    /** How many wordings came back. */
    received: z.number(),
  }),
  errors: [
    'goals.rewrite_not_set',
    'goals.rewrite_too_often',
    'goals.rewrite_no_answer',
    'goals.rewrite_refused',
    'goals.rewrite_unreadable',
  ],
})
