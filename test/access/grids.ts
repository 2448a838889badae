import { grid } from './grid.ts'

// Who may what, written down once more and apart from the product: from the README of the goals, its
// decision on visibility, and the chapters on structure and on alignment of the method.
//
// Everybody who is tried holds a role in the unit platform, except head and editor, who stand above
// it in product: the head by heading it, the editor by the power to edit goals.
//
// carried    its role is held by whoever tries; somebody else made it
// made       made by whoever tries; carried by another unit
// unit       carried by platform itself, no role named
// colleague  carried by another role in platform
// foreign    carried by sales
//
// yes = done, no = refused, — = does not exist for them

/**
 * The whole workspace; the unit (a role in it or below, the heads of it and of those above, and
 * administrators); or who made it alone.
 */
export const sees = grid(`
                        owner  administrator  head  editor  member  guest
  carried, workspace    yes    yes            yes   yes     yes     yes
  carried, unit         yes    yes            yes   yes     yes     yes
  carried, private      —      —              —     —       —       —
  made, workspace       yes    yes            yes   yes     yes     yes
  made, unit            yes    yes            yes   yes     yes     yes
  made, private         yes    yes            yes   yes     yes     yes
  unit, workspace       yes    yes            yes   yes     yes     yes
  unit, unit            yes    yes            yes   —       yes     yes
  unit, private         —      —              —     —       —       —
  colleague, workspace  yes    yes            yes   yes     yes     yes
  colleague, unit       yes    yes            yes   —       yes     yes
  colleague, private    —      —              —     —       —       —
  foreign, workspace    yes    yes            yes   yes     yes     yes
  foreign, unit         yes    yes            —     —       —       —
  foreign, private      —      —              —     —       —       —
`)

/** Who carries or made it, heads its unit or one above, may edit goals there, or administers. */
export const changes = grid(`
                        owner  administrator  head  editor  member  guest
  carried, workspace    yes    yes            yes   yes     yes     no
  carried, unit         yes    yes            yes   yes     yes     no
  carried, private      —      —              —     —       —       —
  made, workspace       yes    yes            yes   yes     yes     no
  made, unit            yes    yes            yes   yes     yes     no
  made, private         yes    yes            yes   yes     yes     no
  unit, workspace       yes    yes            yes   yes     yes     no
  unit, unit            yes    yes            yes   —       yes     no
  unit, private         —      —              —     —       —       —
  colleague, workspace  yes    yes            yes   yes     no      no
  colleague, unit       yes    yes            yes   —       no      no
  colleague, private    —      —              —     —       —       —
  foreign, workspace    yes    yes            no    no      no      no
  foreign, unit         yes    yes            —     —       —       —
  foreign, private      —      —              —     —       —       —
`)

/** As changing; besides, anybody adds a goal in a unit of their own, or one that no unit carries. */
export const adds = grid(`
                        owner  administrator  head  editor  member  guest
  carried, workspace    yes    yes            yes   yes     yes     no
  carried, unit         yes    yes            yes   yes     yes     no
  carried, private      yes    yes            yes   yes     yes     no
  made, workspace       yes    yes            yes   yes     yes     no
  made, unit            yes    yes            yes   yes     yes     no
  made, private         yes    yes            yes   yes     yes     no
  unit, workspace       yes    yes            yes   yes     yes     no
  unit, unit            yes    yes            yes   yes     yes     no
  unit, private         yes    yes            yes   yes     yes     no
  colleague, workspace  yes    yes            yes   yes     yes     no
  colleague, unit       yes    yes            yes   yes     yes     no
  colleague, private    yes    yes            yes   yes     yes     no
  foreign, workspace    yes    yes            no    no      no      no
  foreign, unit         yes    yes            no    no      no      no
  foreign, private      yes    yes            no    no      no      no
`)

/** Their author alone; who made the goal wrote the comment. */
export const editsComments = grid(`
                        owner  administrator  head  editor  member  guest
  carried, workspace    no     no             no    no      no      no
  carried, unit         no     no             no    no      no      no
  carried, private      —      —              —     —       —       —
  made, workspace       yes    yes            yes   yes     yes     yes
  made, unit            yes    yes            yes   yes     yes     yes
  made, private         yes    yes            yes   yes     yes     yes
  unit, workspace       no     no             no    no      no      no
  unit, unit            no     no             no    —       no      no
  unit, private         —      —              —     —       —       —
  colleague, workspace  no     no             no    no      no      no
  colleague, unit       no     no             no    —       no      no
  colleague, private    —      —              —     —       —       —
  foreign, workspace    no     no             no    no      no      no
  foreign, unit         no     no             —     —       —       —
  foreign, private      —      —              —     —       —       —
`)

/** Their author, or who administers. */
export const removesComments = grid(`
                        owner  administrator  head  editor  member  guest
  carried, workspace    yes    yes            no    no      no      no
  carried, unit         yes    yes            no    no      no      no
  carried, private      —      —              —     —       —       —
  made, workspace       yes    yes            yes   yes     yes     yes
  made, unit            yes    yes            yes   yes     yes     yes
  made, private         yes    yes            yes   yes     yes     yes
  unit, workspace       yes    yes            no    no      no      no
  unit, unit            yes    yes            no    —       no      no
  unit, private         —      —              —     —       —       —
  colleague, workspace  yes    yes            no    no      no      no
  colleague, unit       yes    yes            no    —       no      no
  colleague, private    —      —              —     —       —       —
  foreign, workspace    yes    yes            no    no      no      no
  foreign, unit         yes    yes            —     —       —       —
  foreign, private      —      —              —     —       —       —
`)

/** Whoever speaks for the unit that is asked, here sales: none of those who are tried but the two. */
export const answersForSales = grid(`
                        owner  administrator  head  editor  member  guest
  carried, workspace    yes    yes            no    no      no      no
  carried, unit         yes    yes            no    no      no      no
  carried, private      —      —              —     —       —       —
  made, workspace       yes    yes            no    no      no      no
  made, unit            yes    yes            no    no      no      no
  made, private         yes    yes            no    no      no      no
  unit, workspace       yes    yes            no    no      no      no
  unit, unit            yes    yes            no    —       no      no
  unit, private         —      —              —     —       —       —
  colleague, workspace  yes    yes            no    no      no      no
  colleague, unit       yes    yes            no    —       no      no
  colleague, private    —      —              —     —       —       —
  foreign, workspace    yes    yes            no    no      no      no
  foreign, unit         yes    yes            —     —       —       —
  foreign, private      —      —              —     —       —       —
`)

/** Who carries it, or whom whoever carries it reports to; a unit is spoken for by its head. */
export const rates = grid(`
                        owner  administrator  head  editor  member  guest
  carried, workspace    yes    yes            yes   yes     yes     no
  carried, unit         yes    yes            yes   yes     yes     no
  carried, private      —      —              —     —       —       —
  made, workspace       no     no             no    no      no      no
  made, unit            no     no             no    no      no      no
  made, private         no     no             no    no      no      no
  unit, workspace       no     no             yes   no      no      no
  unit, unit            no     no             yes   —       no      no
  unit, private         —      —              —     —       —       —
  colleague, workspace  no     no             yes   no      no      no
  colleague, unit       no     no             yes   —       no      no
  colleague, private    —      —              —     —       —       —
  foreign, workspace    no     no             no    no      no      no
  foreign, unit         no     no             —     —       —       —
  foreign, private      —      —              —     —       —       —
`)

/** Whom whoever carries it reports to, or who administers. */
export const settles = grid(`
                        owner  administrator  head  editor  member  guest
  carried, workspace    yes    yes            no    no      no      no
  carried, unit         yes    yes            no    no      no      no
  carried, private      —      —              —     —       —       —
  made, workspace       yes    yes            no    no      no      no
  made, unit            yes    yes            no    no      no      no
  made, private         yes    yes            no    no      no      no
  unit, workspace       yes    yes            yes   no      no      no
  unit, unit            yes    yes            yes   —       no      no
  unit, private         —      —              —     —       —       —
  colleague, workspace  yes    yes            yes   no      no      no
  colleague, unit       yes    yes            yes   —       no      no
  colleague, private    —      —              —     —       —       —
  foreign, workspace    yes    yes            no    no      no      no
  foreign, unit         yes    yes            —     —       —       —
  foreign, private      —      —              —     —       —       —
`)

/** What does not depend on a goal. `joins`: those of platform and the heads above it. */
export const { everybody, takingPart, administers, allocates, manages, joins } = grid(`
               owner  administrator  head  editor  member  guest
  takingPart   yes    yes            yes   yes     yes     no
  everybody    yes    yes            yes   yes     yes     yes
  administers  yes    yes            no    no      no      no
  allocates    yes    yes            yes   no      no      no
  manages      yes    yes            yes   no      no      no
  joins        yes    yes            yes   no      yes     no
`)

/**
 * Drafting spaces of platform, led by the secretary, to which head and editor were not invited.
 * A card that is not revealed exists for its author alone.
 */
export const drafting = grid(`
                 owner  administrator  head  editor  member  guest
  opens          yes    yes            yes   yes     yes     no
  reads          yes    yes            —     —       yes     yes
  leads          yes    yes            —     —       no      no
  works          yes    yes            —     —       yes     no
  hidden card    —      —              —     —       —       —
  other's words  no     no             —     —       no      no
  takes up done  yes    yes            no    no      no      no
`)
