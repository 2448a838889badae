import { parseArgs } from 'node:util'
import { z } from 'zod'
import { WRITING_RULES, wordsOfRule } from '#capabilities/goals/rules/writing/catalogue.ts'
import { coachSentence } from '#capabilities/goals/rules/writing/coach.ts'
import { type Command, type Io, UsageError } from './command.ts'

const sentence = z.object({
  lang: z.enum(['en', 'zh']),
  kind: z.enum(['objective', 'keyResult']),
  text: z.string(),
})

type Read = { sentence: z.infer<typeof sentence> } | { fault: string }

function readLine(line: string): Read {
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch {
    return { fault: 'is not JSON' }
  }
  const checked = sentence.safeParse(given)
  if (checked.success) return { sentence: checked.data }
  const [issue] = checked.error.issues
  const field = issue?.path.join('.') || 'the line'
  return {
    fault: `needs {"lang":"en"|"zh","kind":"objective"|"keyResult","text":"…"}: ${field} is wrong`,
  }
}

/** Answers every line it can read, in their order, and names those it cannot. */
function coachLines(lines: readonly string[], io: Io): number {
  let faults = 0
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const read = readLine(line)
    if ('sentence' in read) io.print(JSON.stringify(coachSentence(read.sentence)))
    else {
      faults += 1
      io.tell(`Line ${index + 1} ${read.fault}.`)
    }
  })
  return faults > 0 ? 1 : 0
}

function printRules([lang = 'en']: readonly string[], io: Io): number {
  if (lang !== 'en' && lang !== 'zh') throw new UsageError('--rules takes en or zh.')
  for (const rule of WRITING_RULES)
    io.print(JSON.stringify({ ...rule, ...wordsOfRule(rule.id, lang) }))
  return 0
}

export const coach: Command = {
  help: `Usage: npm run -s steadfast -- coach < sentences.jsonl
       npm run -s steadfast -- coach --rules [en|zh]

Reads lines {"lang":"en"|"zh","kind":"objective"|"keyResult","text":"…"} and writes for each one line
{"verdict":"good"|"bad","score":0..1,"findings":[{"rule","severity","span":[from,to],"message"}]}.
A line that cannot be read is named by its number on standard error, and the exit code is 1.
--rules prints every rule, one JSON line each: {"id","severity","from","name","why","mend"}.
Needs no database.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { rules: { type: 'boolean' } },
      allowPositionals: true,
    })
    if (values.rules) return printRules(positionals, io)
    if (positionals.length > 0) throw new UsageError('Sentences are read from standard input.')
    const input = await io.input()
    return coachLines(input.replace(/^\uFEFF/, '').split(/\r?\n/), io)
  },
}
