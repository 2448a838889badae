import { expect, it } from 'vitest'
import { completionsAddress, endpointProblem } from './endpoint.ts'

it.each([
  ['http://localhost:11434/v1', 'http://localhost:11434/v1/chat/completions'],
  ['http://localhost:11434/v1/', 'http://localhost:11434/v1/chat/completions'],
  ['https://a.example/x/chat/completions', 'https://a.example/x/chat/completions'],
  ['https://a.example/x?version=2', 'https://a.example/x/chat/completions?version=2'],
])('%s → %s', (url, address) => expect(completionsAddress(url)).toBe(address))

const origins = ['https://models.example', 'http://localhost:11434']
it.each([
  ['https://models.example/v1', null],
  ['https://models.example:443/v1', null],
  ['http://models.example/v1', 'not-allowed'],
  ['https://models.example.evil.example/v1', 'not-allowed'],
  ['https://models.example@evil.example/v1', 'malformed'],
  ['http://localhost:11435/v1', 'not-allowed'],
  ['http://169.254.169.254/latest', 'not-allowed'],
  ['file:///etc/passwd', 'malformed'],
])('%s: %s', (url, problem) => expect(endpointProblem(url, origins)).toBe(problem))
