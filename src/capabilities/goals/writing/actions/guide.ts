import type { Actor } from '#kernel/actor.ts'
import { implementRead, implementWrite } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { mayReadGoals } from '../../policy.ts'
import * as contract from '../contract.ts'
import { mayChangeWritingGuide } from '../policy.ts'
import { findGuide, thresholdsOf } from '../store/guide.ts'
import { type WritingGuide, writingGuides } from '../store/kinds.ts'

const shown = (actor: Actor, guide: WritingGuide | undefined) => {
  const { objectives, keyResults, off, ...rest } = thresholdsOf(guide)
  return {
    thresholds: {
      ...rest,
      objectives: [...objectives] as [number, number],
      keyResults: [...keyResults] as [number, number],
      off: [...off],
    },
    isOwn: guide?.thresholds != null,
    may: { change: mayChangeWritingGuide(actor) },
    version: guide?.version ?? 0,
  }
}

export const getWritingGuide = () =>
  implementRead(contract.getWritingGuide, {
    load: (context) => context.read((tx) => findGuide(tx)),
    may: mayReadGoals,
    run: ({ actor }, _input, guide) => shown(actor, guide),
  })

export const changeWritingGuide = () =>
  implementWrite(contract.changeWritingGuide, {
    load: ({ tx }) => findGuide(tx, true),
    may: mayChangeWritingGuide,
    async run({ tx, newId, actor, emit }, { version, thresholds }, found) {
      const before: WritingGuide = found ?? {
        id: newId(),
        thresholds: null,
        version: 0,
        removedAt: null,
      }
      mustHaveSeen(before, version)
      if (thresholds === undefined) return shown(actor, found)
      const set = new Changeset(tx)
      const fields = { thresholds: thresholds && { ...thresholds } }
      if (found) await set.change(writingGuides, [{ before: found, set: fields }])
      else await set.add(writingGuides, [{ ...before, ...fields, version: 1 }])
      emit({ subjectKind: 'workspace', subjectId: actor.workspaceId, changes: set.changes })
      return shown(actor, { ...before, ...fields, version: version + 1 })
    },
  })
