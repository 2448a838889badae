const THOUGHT = /^\s*<think>[\s\S]*?<\/think>/
const FENCE = /^```(?:json)?\s*\n([\s\S]*)\n```$/

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const fieldOf = (value: unknown, name: string | number): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** The text of a completion as the protocol has it, or null. */
export const contentOf = (answer: string): string | null => {
  const choice = fieldOf(fieldOf(jsonIn(answer), 'choices'), 0)
  const content = fieldOf(fieldOf(choice, 'message'), 'content')
  return typeof content === 'string' ? content : null
}

/**
 * The wordings a model answered with, or null where it did not answer as it was asked. What models put
 * around JSON by habit is taken off: thoughts before it and a fence around the whole.
 */
export const wordingsIn = (content: string): readonly string[] | null => {
  const plain = content.replace(THOUGHT, '').trim()
  const proposals = fieldOf(jsonIn(FENCE.exec(plain)?.[1] ?? plain), 'proposals')
  const isList = Array.isArray(proposals) && proposals.every((one) => typeof one === 'string')
  return isList ? proposals : null
}
