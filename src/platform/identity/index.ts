import type { Capability } from '#platform/contract/capability.ts'
import { workspaceImplementations } from './actions.ts'
import { errors as en } from './messages/en.ts'
import { errors as zh } from './messages/zh-CN.ts'
import type { Sessions } from './sessions.ts'

/** The workspace itself: its settings, who belongs to it, who is invited. */
export function workspaceCapability(sessions: Sessions): Capability {
  return {
    name: 'workspace',
    implementations: workspaceImplementations,
    errors: { en, 'zh-CN': zh },
    follow(entries) {
      const touched = entries.some((entry) => /^(member|workspace)$/.test(entry.subjectKind))
      if (touched) sessions.forgetMembers()
    },
    mayHear: () => true,
  }
}
