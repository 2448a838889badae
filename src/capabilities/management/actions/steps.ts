import { DomainError } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { differs, given } from '#platform/records/given.ts'
import * as contract from '../contract.ts'
import type { ManagementParts } from '../parts.ts'
import { mayRunRhythm, mayTickStep } from '../policy.ts'
import { type CycleStep, cycleSteps } from '../store/kinds.ts'
import { listSteps } from '../store/rhythm.ts'
import { saveTouched } from '../store/save.ts'
import { checkedOwner, loadStep, mustBeOpen } from './loading.ts'

const emitFor = (
  { emit }: WriteContext,
  subjectId: string,
  { changes }: Changeset,
  reason: string | null = null,
): void => emit({ subjectKind: 'cycle', subjectId, changes, reason })

async function save(context: WriteContext, step: CycleStep, fields: Partial<CycleStep>) {
  const { id, version } = step
  if (!differs(step, fields)) return { id, version }
  const set = new Changeset(context.tx)
  const next = await saveTouched(set, cycleSteps, step, fields)
  emitFor(context, step.cycleId, set)
  return { id, version: next }
}

export const addStep = (parts: ManagementParts) =>
  implementWrite(contract.addStep, {
    load: (context, { cycleId }) => mustBeOpen(context, cycleId),
    may: mayRunRhythm,
    async run(context, input) {
      const { cycleId, phase, title, dueOn = null } = input
      const nobody = { roleId: null, memberId: null }
      const owner = await checkedOwner(parts, context, nobody, input)
      const others = await listSteps(context.tx, cycleId)
      const step: CycleStep = {
        id: context.newId(),
        cycleId,
        code: null,
        phase,
        title,
        ...owner,
        dueOn,
        doneAt: null,
        doneBy: null,
        position: Math.max(...others.map(({ position }) => position)) + 1,
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(context.tx)
      await set.add(cycleSteps, [step])
      emitFor(context, cycleId, set)
      return { id: step.id, version: 1 }
    },
  })

export const assignStep = (parts: ManagementParts) =>
  implementWrite(contract.assignStep, {
    load: (context, input) => loadStep(parts, context, input),
    may: mayRunRhythm,
    async run(context, input, { step }) {
      mustHaveSeen(step, input.version)
      if (input.title !== undefined && step.code !== null)
        throw new DomainError('conflict', 'management.step_of_the_method')
      const owner = await checkedOwner(parts, context, step, input)
      return save(context, step, { ...given(input, ['title', 'dueOn']), ...owner })
    },
  })

export const tickStep = (parts: ManagementParts) =>
  implementWrite(contract.tickStep, {
    load: (context, input) => loadStep(parts, context, input),
    may: mayTickStep,
    async run(context, { version, done }, { step }) {
      mustHaveSeen(step, version)
      if (done === (step.doneAt !== null)) return { id: step.id, version }
      const ticked = { doneAt: context.now.toISOString(), doneBy: context.actor.memberId }
      return save(context, step, done ? ticked : { doneAt: null, doneBy: null })
    },
  })

export const removeStep = (parts: ManagementParts) =>
  implementWrite(contract.removeStep, {
    load: (context, input) => loadStep(parts, context, input),
    may: mayRunRhythm,
    async run(context, { version, reason = null }, { step }) {
      mustHaveSeen(step, version)
      if (step.code !== null) throw new DomainError('conflict', 'management.step_of_the_method')
      const set = new Changeset(context.tx)
      await set.remove(cycleSteps, [step], context.now)
      emitFor(context, step.cycleId, set, reason)
      return { id: step.id, version: version + 1 }
    },
  })
