import { administers } from '#kernel/actor.ts'
import type { Capability } from '#platform/contract/capability.ts'
import { workspaceImplementations } from './actions.ts'
import { errors as en } from './messages/en.ts'
import { errors as zh } from './messages/zh-CN.ts'

/**
 * The workspace itself: its settings, who belongs to it, who is invited.
 *
 * @param forgetMembers called when what is known of any member may have changed
 */
export function workspaceCapability(forgetMembers: () => void): Capability {
  return {
    name: 'workspace',
    implementations: workspaceImplementations,
    errors: { en, 'zh-CN': zh },
    follow(entries) {
      const touched = entries.some((entry) => /^(member|workspace)$/.test(entry.subjectKind))
      if (touched) forgetMembers()
    },
    // Invitations are shown to those who run the workspace alone.
    mayHear: (actor, { subjectKind }) => subjectKind !== 'invitation' || administers(actor),
  }
}
