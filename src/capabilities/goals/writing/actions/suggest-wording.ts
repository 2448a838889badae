import { DomainError } from '#kernel/errors.ts'
import { implementRead } from '#platform/contract/implementation.ts'
import type { GoalsParts } from '../../actions/loading.ts'
import { languageOf } from '../../rules/writing/language.ts'
import * as contract from '../contract.ts'
import { maySuggestWording } from '../policy.ts'
import { endpointProblem } from '../rewrite/endpoint.ts'
import { adviceOn, betterOf } from '../rules/rewrite/better.ts'
import { messagesFor } from '../rules/rewrite/request.ts'
import { endpointOf, findGuide, thresholdsOf } from '../store/guide.ts'

export const suggestWording = ({ rewriter }: GoalsParts) =>
  implementRead(contract.suggestWording, {
    load: (context) => context.read((tx) => findGuide(tx)),
    may: maySuggestWording,
    async run({ actor, locale, now }, { kind, text, lang: told, figures = null }, guide) {
      const endpoint = endpointOf(guide)
      // What was allowed when it was set may be allowed no longer.
      const isAllowed = endpoint && rewriter && !endpointProblem(endpoint.url, rewriter.origins)
      if (!isAllowed) throw new DomainError('conflict', 'goals.rewrite_not_set')
      rewriter.takeTurn(actor.workspaceId, actor.memberId, now)
      const thresholds = thresholdsOf(guide)
      const lang = told ?? languageOf(text, locale === 'zh-CN' ? 'zh' : 'en')
      const asked = { lang, kind, text, figures }
      const { findings, verdict, score } = adviceOn(asked, thresholds)
      const wordings = await rewriter.wordings(endpoint, messagesFor(asked, findings))
      const proposals = betterOf(asked, wordings, thresholds).map((one) => ({
        ...one,
        findings: one.findings.map((of) => ({ ...of, span: [...of.span] as [number, number] })),
        newFigures: [...one.newFigures],
      }))
      return { lang, verdict, score, proposals, received: wordings.length }
    },
  })
