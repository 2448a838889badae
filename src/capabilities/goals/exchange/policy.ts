import { type Actor, administers } from '#kernel/actor.ts'

/** A file changes people, structure and goals of everybody. */
export const mayImportFile = (actor: Actor): boolean => administers(actor)

/** Any member takes out what exists for them; what they may not see is left out. */
export const mayExportWorkspace = (_actor: Actor): boolean => true

/** Strategy, metrics, scoring and so on have readers of their own: whole they go to who runs the workspace. */
export const mayExportParts = (actor: Actor): boolean => administers(actor)
