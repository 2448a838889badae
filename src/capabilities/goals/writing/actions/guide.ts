import type { Actor } from '#kernel/actor.ts'
import { invalidAt } from '#kernel/errors.ts'
import { implementRead, implementWrite } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import type { GoalsParts } from '../../actions/loading.ts'
import { mayReadGoals } from '../../policy.ts'
import * as contract from '../contract.ts'
import { mayChangeWritingGuide, maySuggestWording } from '../policy.ts'
import { endpointProblem, type RewriteEndpoint } from '../rewrite/endpoint.ts'
import type { Rewriter } from '../rewrite/rewriter.ts'
import { endpointOf, findGuide, thresholdsOf } from '../store/guide.ts'
import { type WritingGuide, writingGuides } from '../store/kinds.ts'

const shown = (actor: Actor, rewriter: Rewriter | undefined, guide: WritingGuide | undefined) => {
  const { objectives, keyResults, off, ...rest } = thresholdsOf(guide)
  const origins = rewriter?.origins ?? []
  const endpoint = endpointOf(guide)
  const change = mayChangeWritingGuide(actor)
  return {
    thresholds: {
      ...rest,
      objectives: [...objectives] as [number, number],
      keyResults: [...keyResults] as [number, number],
      off: [...off],
    },
    isOwn: guide?.thresholds != null,
    rewrite: change ? { origins: [...origins], endpoint } : null,
    may: {
      change,
      suggest:
        maySuggestWording(actor) &&
        endpoint !== null &&
        endpointProblem(endpoint.url, origins) === null,
    },
    version: guide?.version ?? 0,
  }
}

/** @throws DomainError for an address that nobody allowed */
function fieldsOf(rewriter: Rewriter | undefined, endpoint: RewriteEndpoint | null) {
  const origins = rewriter?.origins ?? []
  const problem = endpoint && endpointProblem(endpoint.url, origins)
  if (problem === 'malformed') throw invalidAt('rewrite.url', 'goals.rewrite_url_malformed')
  if (problem === 'not-allowed') {
    const params = { origins: origins.join(', ') }
    throw invalidAt('rewrite.url', 'goals.rewrite_origin_not_allowed', params)
  }
  return { rewriteUrl: endpoint?.url ?? null, rewriteModel: endpoint?.model ?? null }
}

export const getWritingGuide = ({ rewriter }: GoalsParts) =>
  implementRead(contract.getWritingGuide, {
    load: (context) => context.read((tx) => findGuide(tx)),
    may: mayReadGoals,
    run: ({ actor }, _input, guide) => shown(actor, rewriter, guide),
  })

export const changeWritingGuide = ({ rewriter }: GoalsParts) =>
  implementWrite(contract.changeWritingGuide, {
    load: ({ tx }) => findGuide(tx, true),
    may: mayChangeWritingGuide,
    async run({ tx, newId, actor, emit }, { version, thresholds, rewrite }, found) {
      const before: WritingGuide = found ?? {
        id: newId(),
        thresholds: null,
        rewriteUrl: null,
        rewriteModel: null,
        version: 0,
        removedAt: null,
      }
      mustHaveSeen(before, version)
      const fields = {
        ...(thresholds !== undefined && { thresholds: thresholds && { ...thresholds } }),
        ...(rewrite !== undefined && fieldsOf(rewriter, rewrite)),
      }
      if (Object.keys(fields).length === 0) return shown(actor, rewriter, found)
      const set = new Changeset(tx)
      if (found) await set.change(writingGuides, [{ before: found, set: fields }])
      else await set.add(writingGuides, [{ ...before, ...fields, version: 1 }])
      emit({ subjectKind: 'workspace', subjectId: actor.workspaceId, changes: set.changes })
      return shown(actor, rewriter, { ...before, ...fields, version: version + 1 })
    },
  })
