import type { Issue } from '#kernel/errors.ts'
import type { Json } from './json.ts'

/** Lists inside lists deeper than this are no OKR set. */
export const MAX_DEPTH = 64
/** Bytes of a file at most. */
export const MAX_BYTES = 32 * 1024 * 1024

export type FileText =
  | { readonly ok: true; readonly file: Json }
  | { readonly ok: false; readonly issues: Issue[] }

/**
 * Reads a file's text. Stricter than `JSON.parse`, which keeps the last of two equal keys, rounds
 * long numbers and turns huge ones into infinity without a word: each would lose what was written.
 */
export const readFileText = (text: string): FileText => {
  try {
    const file: Json = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)
    const issues = lossesOf(text)
    return issues.length > 0 ? { ok: false, issues } : { ok: true, file }
  } catch (error) {
    return { ok: false, issues: [syntaxIssue(text, error)] }
  }
}

const syntaxIssue = (text: string, error: unknown): Issue => {
  const message = error instanceof Error ? error.message : ''
  const place = /position (\d+)/.exec(message)
  const before = text.slice(0, place ? Number(place[1]) : text.length)
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  return { path: '', code: 'goals.import_not_json', params: { line, column } }
}

interface Level {
  /** Null for a list. */
  readonly keys: Set<string> | null
  step: string | number
}

const pathOf = (levels: readonly Level[]): string =>
  levels.reduce((path, { step }) => {
    if (typeof step === 'number') return `${path}[${step}]`
    return path === '' ? step : `${path}.${step}`
  }, '')

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]*/gs

/** Walks over text that is known to be valid JSON. */
const lossesOf = (text: string): Issue[] => {
  const issues: Issue[] = []
  const levels: Level[] = []
  const report = (code: string, params: Issue['params'] = {}) =>
    void (issues.length < 1000 && issues.push({ path: pathOf(levels), code, params }))
  let isKey = false
  token.lastIndex = 0
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [word] = found
    const level = levels.at(-1)
    if (word === '{' || word === '[') {
      if (levels.length === MAX_DEPTH) {
        report('goals.import_too_deep', { maximum: MAX_DEPTH })
        return issues
      }
      levels.push({ keys: word === '{' ? new Set() : null, step: word === '{' ? '' : 0 })
      isKey = word === '{'
    } else if (word === '}' || word === ']') {
      levels.pop()
    } else if (word === ',') {
      if (typeof level?.step === 'number') level.step += 1
      isKey = level?.keys !== null
    } else if (word[0] === '"') {
      if (isKey && level?.keys) {
        const key: string = word.includes('\\') ? JSON.parse(word) : word.slice(1, -1)
        level.step = key
        if (level.keys.has(key)) report('goals.import_duplicate_key', { key })
        level.keys.add(key)
        isKey = false
      }
    } else if (word !== ':' && !isKept(word)) {
      report('goals.import_number_not_exact', { number: word.slice(0, 40) })
    }
  }
  return issues
}

/** Whether a number comes back as it was written, apart from its spelling. */
const isKept = (word: string): boolean => {
  if (word.length <= 15) return Number.isFinite(Number(word))
  const value = Number(word)
  if (!Number.isFinite(value)) return false
  return decimalOf(word) === decimalOf(String(value))
}

/** The significant digits and the power of ten, one spelling for each number. */
const decimalOf = (word: string): string => {
  const [mantissa = '', exponent = '0'] = word.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  const short = digits.replace(/0+$/, '')
  const power = Number(exponent) - fraction.length + (digits.length - short.length)
  return short === '' ? '0' : `${word.startsWith('-') ? '-' : ''}${short}e${power}`
}
