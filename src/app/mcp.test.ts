import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { inWorkspace } from '#platform/database/database.ts'
import { temporaryFolder } from '#platform/database/test-server.ts'
import { testDatabase } from '#platform/database/testing.ts'
import { addMemberByHand, setUp } from '#platform/identity/entry.ts'
import { findWorkspaceId } from '#platform/identity/store/workspaces.ts'
import { openProduct } from './server.ts'

// As an assistant uses it: a process of its own, a line of JSON each way.

const database = await testDatabase()
const product = await openProduct({
  database: database.application,
  secret: 'a secret for assistants, long enough to sign',
})
const owner = { name: 'Ada', email: 'ada@example.test', password: 'correct horse' }
const guest = { name: 'Gil', email: 'gil@example.test', password: 'correct horse' }
await setUp(product.entry, { ...owner, workspaceName: 'Clinic', workspaceSlug: 'clinic' })
await addMemberByHand(product.entry, guest, 'clinic', 'guest')

const started: ChildProcess[] = []
afterAll(async () => {
  for (const child of started) child.kill()
  await product.close()
})

const answerShape = z.object({
  id: z.number(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
})
const called = z.object({
  isError: z.boolean().optional(),
  content: z.array(z.object({ text: z.string() })),
})
const listed = z.object({
  tools: z.array(
    z.object({
      name: z.string().regex(/^[\w-]{1,64}$/),
      description: z.string().min(10),
      inputSchema: z.object({ type: z.literal('object') }),
      annotations: z.object({ readOnlyHint: z.boolean() }),
    }),
  ),
})

/** An assistant that has introduced itself. */
async function assistant(...options: string[]) {
  const args = [join(import.meta.dirname, 'cli.ts'), 'mcp', '--workspace', 'clinic', ...options]
  const env = {
    ...process.env,
    DATABASE_URL: database.migrations.url ?? '',
    STEADFAST_DATA: temporaryFolder(),
  }
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] })
  started.push(child)
  const waiting = new Map<number, (answer: z.output<typeof answerShape>) => void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    const answer = answerShape.safeParse(JSON.parse(line))
    if (answer.success) waiting.get(answer.data.id)?.(answer.data)
  })
  let asked = 0
  const ask = (method: string, params: unknown) => {
    asked += 1
    const id = asked
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`)
    return new Promise<z.output<typeof answerShape>>((resolve) => waiting.set(id, resolve))
  }
  const clientInfo = { name: 'test', version: '1' }
  await ask('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo })
  child.stdin.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n')
  const call = async (name: string, input: unknown) => {
    const { result } = await ask('tools/call', { name, arguments: input })
    const { isError = false, content } = called.parse(result)
    return { isError, answer: JSON.parse(content[0]?.text ?? 'null') }
  }
  const tools = async () => listed.parse((await ask('tools/list', {})).result).tools
  const end = async () => {
    child.stdin.end()
    const [code] = await once(child, 'exit')
    return code
  }
  return { call, tools, end }
}

let ada: Awaited<ReturnType<typeof assistant>>
beforeAll(async () => {
  ada = await assistant('--as', 'ADA@example.test')
})

test('every operation is a tool, and the process ends with its input', async () => {
  const names = (await ada.tools()).map(({ name }) => name)
  const ids = product.runtime.implementations.map(({ operation }) => operation.id)
  expect(names).toEqual(ids.map((id) => id.replace('.', '_')))
})

test('the coach says the same as everywhere else', async () => {
  const sentence = { lang: 'en', kind: 'keyResult', text: 'Host 12 dinners for hospitals' }
  const { answer } = await ada.call('goals_coachText', sentence)
  const rules = z.object({ findings: z.array(z.object({ rule: z.string() })) }).parse(answer)
  expect(rules.findings.map(({ rule }) => rule)).toContain('K9')
})

test('what it changes stands in the history under the member’s name', async () => {
  const made = await ada.call('structure_addUnit', {
    name: 'Front desk',
    parentId: null,
    from: '2026-01-01',
  })
  expect(made.isError).toBe(false)
  const workspaceId = (await findWorkspaceId(product.db, 'clinic')) ?? ''
  const entries = await inWorkspace(product.db, { workspaceId, actorId: null }, (tx) =>
    tx.selectFrom('feed').select('actor_id').where('operation', '=', 'structure.addUnit').execute(),
  )
  expect(entries).toEqual([{ actor_id: expect.any(String) }])
})

test('a refusal says with which code and where to mend it', async () => {
  const { isError, answer } = await ada.call('structure_addUnit', {
    name: '',
    parentId: null,
    from: '2026-01-01',
  })
  expect(isError).toBe(true)
  expect(answer).toMatchObject({ code: 'request.invalid', errors: [{ path: 'name' }] })
  expect(await ada.call('goals_noSuchThing', {})).toMatchObject({
    isError: true,
    answer: { code: 'request.unknown_operation' },
  })
})

test('it may do what its member may, and no more', async () => {
  const gil = await assistant('--as', guest.email)
  const { isError, answer } = await gil.call('structure_addUnit', {
    name: 'Annex',
    parentId: null,
    from: '2026-01-01',
  })
  expect([isError, answer.code]).toEqual([true, 'request.forbidden'])
  expect(await gil.end()).toBe(0)
})

test('it is offered only what it was given', async () => {
  const reader = await assistant('--as', owner.email, '--read-only', '--tools', 'goals')
  const tools = await reader.tools()
  expect(tools.length).toBeGreaterThan(10)
  for (const { name, annotations } of tools)
    expect([name.startsWith('goals_'), annotations.readOnlyHint]).toEqual([true, true])
  const { isError } = await reader.call('goals_addCycle', { name: 'Q1' })
  expect(isError).toBe(true)
})
