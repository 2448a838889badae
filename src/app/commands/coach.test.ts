import { describe, expect, it } from 'vitest'
import { runCommandLine } from '../cli.ts'

const coach = async (input: string, ...options: string[]) => {
  const printed: string[] = []
  const told: string[] = []
  const code = await runCommandLine(['coach', ...options], {
    environment: {},
    print: (line) => void printed.push(line),
    write: (text) => void printed.push(text),
    tell: (line) => void told.push(line),
    input: async () => input,
  })
  return { code, answers: printed.map((line) => JSON.parse(line)), told }
}

const line = (text: string) => JSON.stringify({ lang: 'en', kind: 'keyResult', text })

describe('steadfast coach', () => {
  it('answers each line in its order', async () => {
    const { code, answers } = await coach(`${line('Host 3 dinners')}\n${line('NPS of 60')}\n`)
    expect(code).toBe(0)
    expect(answers.map(({ verdict }) => verdict)).toEqual(['bad', 'good'])
    expect(answers[0].findings[0]).toMatchObject({ rule: 'K9', severity: 'W', span: [0, 14] })
  })

  it('names the lines it cannot read and answers the others', async () => {
    const { code, answers, told } = await coach(
      [line('NPS of 60'), '{oops', '{"lang":"fr","kind":"objective","text":"x"}', line('')].join(
        '\r\n',
      ),
    )
    expect(code).toBe(1)
    expect(answers).toHaveLength(2)
    expect(told).toEqual(['Line 2 is not JSON.', expect.stringMatching(/^Line 3 needs .*lang/)])
  })

  it('tells its rules in both languages', async () => {
    const { answers } = await coach('', '--rules')
    expect(answers).toHaveLength(24)
    const { answers: chinese } = await coach('', '--rules', 'zh')
    expect(chinese.find(({ id }) => id === 'K9')).toMatchObject({
      severity: 'W',
      name: '是结果，不是动作',
    })
    expect((await coach('', '--rules', 'fr')).code).toBe(2)
  })

  it('has nothing to say of nothing', async () => {
    expect(await coach('')).toEqual({ code: 0, answers: [], told: [] })
  })
})
