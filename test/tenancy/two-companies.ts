import { type Company, openCompany } from '../world/company.ts'
import { openWorld } from '../world/world.ts'

/** One server, and two workspaces on it with something in every table. */
export const world = await openWorld()
export const alpha = await openCompany(world, 'alpha')
export const bravo = await openCompany(world, 'bravo')

/** Runs the workspace and made everything in it: nothing is refused for want of rights. */
export const asMaker = ({ members, slug }: Company) => ({ cookie: members.secretary.cookie, slug })
