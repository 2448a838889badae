import type { KeyResultFigures } from '../../../rules/writing/records/with-figures.ts'
import type { Finding, Language, Sentence, SentenceKind } from '../../../rules/writing/words.ts'

/** A sentence to be worded anew, with the figures that stand in fields beside it. */
export interface Asked extends Sentence {
  readonly figures: KeyResultFigures | null
}

export interface Message {
  readonly role: 'system' | 'user'
  readonly content: string
}

/** How many wordings are asked for. */
const COUNT = 4

const KIND: Readonly<Record<Language, Readonly<Record<SentenceKind, string>>>> = {
  en: {
    objective:
      'The sentence is an objective. Say what becomes true and who notices it. No figure to reach, no task, no more than 15 words.',
    keyResult:
      'The sentence is a key result. Say which effect can be measured, with its unit, from where to where. Name work only as the means. Keep the day, the means and the problem where they are given.',
  },
  zh: {
    objective:
      '这句话是目标（O）。写清什么会成真、谁会察觉；不写要达到的数字，不写任务，不超过三十个字。',
    keyResult:
      '这句话是关键结果（KR）。写清可以衡量的效果、单位、从多少到多少；动作只能作为方法出现。原句里的日期、方法和问题要保留。',
  },
}

const MANNER: Readonly<Record<Language, string>> = {
  en: `You word objectives and key results better. Answer with nothing but JSON: {"proposals": [${COUNT} strings]}. Each string is one sentence in the language and script of the original, without numbering or quotation marks. Keep what it is about and every name and figure it gives. Where a figure is needed and none is given, put a plausible one; the author will check it.`,
  zh: `你负责把目标和关键结果写得更好。只用 JSON 回答：{"proposals": [${COUNT} 个字符串]}。每个字符串是一句话，语言和字体（简体或繁体）与原句相同，不带编号和引号。保留原句所说的事、名称和数字。需要数字而原句没有时，写一个合理的数字，作者会核对。`,
}

const figuresIn = (figures: KeyResultFigures): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(figures).filter(
      (entry): entry is [string, string | number] => entry[1] !== null,
    ),
  )

/** What is sent: the sentence, its figures and what the coach finds. Not whose it is, nor what is beside it. */
export const messagesFor = (
  { lang, kind, text, figures }: Asked,
  findings: readonly Pick<Finding, 'message'>[],
): Message[] => [
  { role: 'system', content: `${MANNER[lang]}\n${KIND[lang][kind]}` },
  {
    role: 'user',
    content: JSON.stringify({
      sentence: text,
      ...(figures && { figures: figuresIn(figures) }),
      findings: findings.map(({ message }) => message),
    }),
  },
]
