import { expect, it } from 'vitest'
import type { CheckInFlow, FlowItem } from '../../contract.ts'
import { freeze, others } from './steps.ts'

const item = (id: string, isDue: boolean): FlowItem => ({
  row: {
    kind: 'key-result',
    id,
    parentId: 'o',
    depth: 1,
    objectiveId: 'o',
    cycleId: 'q',
    title: id,
    owner: { unit: null, role: null, holders: [] },
    progress: null,
    coverage: null,
    pace: null,
    status: { shown: 'unknown', computed: 'unknown', stale: false, override: null },
    confidence: null,
    score: null,
    dueOn: null,
    checkedInAt: null,
    nature: null,
    category: null,
    origin: null,
    commitment: null,
    visibility: 'workspace',
    figures: null,
    counts: { keyResults: 0, servedBy: 0, toMend: 0 },
    isContext: false,
    version: 1,
  },
  objective: 'o',
  isDue,
  last: null,
})

const flow: CheckInFlow = {
  cycle: { id: 'q', name: 'Q2' },
  person: { id: 'me', name: 'Me' },
  inHandsOf: null,
  groups: [
    { forPerson: null, items: [item('mine', true), item('fresh', false)], total: 2 },
    {
      forPerson: { id: 'ada', name: 'Ada' },
      items: [item('hers', true), item('mine', true)],
      total: 2,
    },
  ],
  objectives: [],
  week: { startsOn: '2026-05-18', note: null, last: null },
  risks: [],
}

it('goes through what is due, each once, and offers the others afterwards', () => {
  const frozen = freeze(flow)
  expect(frozen.ids).toEqual(['mine', 'hers'])
  expect(others(flow, frozen)).toEqual(['fresh'])
})
