import type { Deed } from '../reading/reading.ts'
import { wordList } from '../words.ts'

/** Base forms by deed. What a verb does decides how a sentence is read, so each stands in one list. */
const BY_DEED: readonly (readonly [Deed, string])[] = [
  [
    'raise',
    `increase grow raise improve boost lift expand extend accelerate strengthen enhance elevate double
    triple quadruple maximise maximize scale deepen broaden widen speed uplift multiply advance
    climb rise jump better  outgrow heighten intensify
    amplify augment bolster fortify upskill reskill escalate enlarge quicken hasten sharpen enrich
    lengthen swell skyrocket soar refine stretch propel fuel mature upsize `,
  ],
  [
    'lower',
    `reduce decrease cut lower shorten shrink minimise minimize halve drop eliminate slash trim
    lessen decline fall limit cap curb contain compress decommission consolidate narrow prevent
    avoid remove ease mitigate slow shut
    diminish dampen alleviate eradicate abolish scrap deflate half lighten offset neutralize neutralise
    decarbonise decarbonize dismantle defuse relieve quash stamp weed unblock unclog de-risk derisk declutter deter discourage suppress restrict lose dip sink
    plummet tumble shave`,
  ],
  [
    'attain',
    `reach achieve attain hit get earn win gain secure acquire obtain exceed surpass generate
    convert retain capture attract land receive score save rank outperform beat pass qualify
    break source return cross top meet realise realize accomplish fulfil fulfill
     drive activate reactivate amass
    accumulate garner fetch net yield bag clinch regain recapture reclaim reengage re-engage outpace outscore
    outsmart outclass outshine outsell outrank outlast outwit recoup reap monetise monetize penetrate
    stabilise stabilize crack nail total average peak`,
  ],
  [
    'obtain',
    `sign close book sell collect hire recruit fill onboard place enrol enroll renew resolve fix
    clear certify recover find upsell promote graduate add`,
  ],
  [
    'become',
    `become be turn transform lead dominate own delight inspire revolutionise revolutionize reinvent redefine
    reimagine disrupt change conquer champion unlock unleash free wow amaze surprise excite
    thrive flourish stand shape pioneer embrace rally ignite spark master crush put prove restore
    rebuild reposition establish cement solidify foster cultivate nurture embed instil instill
    position differentiate connect unite align shift cure end
    emerge evolve shine blossom excel leapfrog weave infuse ingrain breathe awaken reignite rekindle revive
    rejuvenate rescue resurrect fascinate captivate enchant thrill impress stun hearten crown celebrate dare
    dream liberate rethink demystify stop kill combat tame undo overcome reverse halt `,
  ],
  [
    'enable',
    `enable empower help make let bring equip protect simplify streamline modernise modernize engage
    satisfy allow permit reassure comfort safeguard shield defend unburden welcome care feed house heal
    shelter treat democratise democratize diversify
    energise energize motivate reward attract-and revitalise revitalize professionalise
    professionalize future-proof guide`,
  ],
  [
    'deliver',
    `launch release ship build create develop implement deploy introduce publish redesign design
    migrate integrate automate install set produce deliver complete finish finalise finalize
    write draft document define upgrade refactor rewrite replace open start kick prepare
    configure move rebrand rename make-up construct code program prototype roll rollout
    provision record translate port import export convert-to enable-feature setup file submit
    compile outline formulate specify relaunch revamp overhaul renovate purchase buy procure
    order adopt switch transition apply map standardise standardize formalise formalize print
    post ready instrument wire connect-to assemble host-on put-in containerise containerize
    dockerise dockerize localise localize stand-up optimise optimize digitise digitize centralise centralize
    establish-a update patch test-drive craft devise arrange clean archive merge enter list
    print incorporate insert extract adapt customise customize retire sunset
    author commission scaffold issue initiate institute inaugurate mock package pilot upload draw lease rent
    transfer trial refurbish decorate furnish rearrange reorganise reorganize restructure restyle redo rework
    remodel separate sync synchronise synchronize label catalogue catalog encode script bundle compose film
    edit   furnish  systematise systematize unveil paint stage tag`,
  ],
  [
    'act',
    `hold host organise organize run conduct attend participate visit meet-with call email send
    contact interview research analyse analyze review discuss plan evaluate explore investigate
    identify monitor track follow coordinate work assist collaborate consult train teach coach
    post tweet urge encourage communicate share present check test audit survey study brainstorm
    perform do speak read learn practise practice gather manage handle focus look try pursue
    assess examine observe invite talk ask advertise market network interact facilitate liaise
    report administer oversee supervise compare benchmark experiment iterate inspect watch think
    consider seek join advise mentor propose recommend-to schedule carry spend use participate
    demo pitch canvass cold-call prospect chase remind attempt aim investigate distribute mail
    phone educate address undertake execute lead-a scan search request negotiate nominate answer
    reply respond involve contribute validate measure clarify determine showcase verify scope
    adjust inform approach bid blog chat circulate commence confer debate decide demonstrate dial
    discover dispatch diagnose enquire inquire estimate forecast forward gauge greet instruct invest
    lecture lobby mark match message moderate ping ponder prioritise prioritize process question rehearse
    rotate sample shadow shortlist sketch sort sponsor strategise strategize strive summarise summarize
    tackle tend travel triage tutor volunteer walk advocate chair co-host cooperate deliberate familiarise
    familiarize ideate leverage listen memorise mingle outreach pair poll proofread publicise publicize
    reassess reevaluate re-evaluate revisit revise solicit steer tidy utilise utilize allocate appoint assign
    debrief patrol  `,
  ],
  ['serve', 'ensure guarantee assure serve offer provide supply support give have'],
  ['keep', 'maintain continue keep remain sustain preserve stay uphold carry-on'],
  [
    'state',
    `love trust see rate choose prefer recommend feel know find believe want need have understand
    say agree happen appear exist show recognise recognize value adopt-it use visit-again come
    access benefit depend rely enjoy spend log renew report complete-it arrive leave contain
    include require last take stem click subscribe download submit refer open respond pay buy
    upgrade convert accept attend sign return start hold work live result expire fail mention
    cover account go`,
  ],
]

const FIRST: ReadonlyMap<string, Deed> = new Map(
  BY_DEED.filter(([deed]) => deed !== 'state')
    .reverse()
    .flatMap(([deed, words]) => [...wordList(words)].map((word): [string, Deed] => [word, deed])),
)

/** Verbs that tell what somebody else does: in "60 % of customers open …" nobody of ours opens. */
const TELLING: ReadonlySet<string> = wordList(BY_DEED.find(([deed]) => deed === 'state')?.[1] ?? '')

/** Verbs that mean something else with the word after them. */
const PHRASAL: ReadonlyMap<string, Deed> = new Map(
  (
    [
      [
        'act',
        `reach-out meet-with carry-out take-part look-at look-into look-for follow-up be-present
        get-feedback talk-to speak-at make-sure-of keep-track work-on work-with find-out
        gather-at go-to get-to come-up think-about make-progress make-efforts`,
      ],
      [
        'deliver',
        `set-up roll-out hand-over put-up kick-off phase-out put-in stand-up write-up draw-up make-a go-live
        come-up-with get-started`,
      ],
      [
        'become',
        `win-over win-back open-up break-into take-lead bring-back stand-out rise-above
        move-from go-from shift-from move-beyond move-towards move-toward move-closer come-alive
        turn-into turn-around get-ready`,
      ],
      [
        'attain',
        `validate-that verify-that demonstrate-that confirm-that show-that understand-why
        learn-why find-out-why`,
      ],
      ['enable', 'break-down free-up take-care make-sure'],
      ['obtain', 'sign-up'],
      ['raise', 'speed-up scale-up step-up ramp-up build-up'],
      ['lower', 'bring-down cut-down drive-down get-rid bring-below slow-down'],
    ] as const
  ).flatMap(([deed, pairs]) => [...wordList(pairs)].map((pair): [string, Deed] => [pair, deed])),
)

export const phrasalDeed = (base: string, next: string): Deed | null =>
  PHRASAL.get(`${base}-${next}`) ?? null

/** Whether a verb tells what others do when it stands after them. */
export const isTelling = (base: string): boolean => TELLING.has(base)

/** The deed of a base form, as an order to oneself; null if the word is no known verb. */
export const deedOf = (base: string): Deed | null =>
  FIRST.get(base) ?? (TELLING.has(base) ? 'state' : null)

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `grew:grow grown:grow won:win got:get gotten:get hit:hit cut:cut fell:fall fallen:fall rose:rise
  risen:rise made:make built:build held:hold ran:run met:meet sent:send led:lead kept:keep
  became:become wrote:write written:write sold:sell gave:give given:give put:put set:set
  taught:teach spoke:speak brought:bring bought:buy found:find knew:know known:know felt:feel
  saw:see seen:see chose:choose chosen:choose said:say came:come took:take taken:take left:leave caught:catch fed:feed drew:draw drawn:draw shot:shoot
  lost:lose told:tell dealt:deal sought:seek woke:wake sank:sink sunk:sink shone:shine wove:weave
  woven:weave began:begin
  spent:spend read:read let:let beat:beat beaten:beat broke:break broken:break did:do done:do
  went:go gone:go paid:pay stood:stand understood:understand shrunk:shrink shrank:shrink
  overcame:overcome began:begin begun:begin thought:think froze:freeze drove:drive driven:drive
  has:have had:have is:be are:be was:be were:be been:be am:be being:be having:have`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [form = '', base = ''] = pair.split(':')
      return [form, base]
    }),
)

export type Form = 'base' | 's' | 'past' | 'ing'
export interface Verb {
  readonly base: string
  readonly form: Form
  readonly deed: Deed
}

const asVerb = (base: string, form: Form): Verb | null => {
  const deed = deedOf(base)
  return deed && { base, form, deed }
}

const firstOf = (bases: readonly string[], form: Form): Verb | null => {
  for (const base of bases) {
    const verb = asVerb(base, form)
    if (verb) return verb
  }
  return null
}

const undoubled = (stem: string): string => stem.replace(/([bdgklmnprtz])\1$/, '$1')

/** The verb a lower-case word may be, by its ending; null if none is known. */
export const verbOf = (word: string): Verb | null => {
  const plain = word.replace(/^(?:re|co|over|out|up|pre)-/, '')
  const irregular = IRREGULAR.get(plain)
  if (irregular !== undefined) {
    const form = plain === 'has' || plain === 'is' ? 's' : plain === irregular ? 'base' : 'past'
    return irregular === 'be' ? { base: 'be', form: 's', deed: 'become' } : asVerb(irregular, form)
  }
  const base = asVerb(plain, 'base')
  if (base) return base
  if (plain.endsWith('ing')) {
    const stem = plain.slice(0, -3)
    return firstOf([stem, `${stem}e`, undoubled(stem)], 'ing')
  }
  if (plain.endsWith('ied')) return asVerb(`${plain.slice(0, -3)}y`, 'past')
  if (plain.endsWith('ed')) {
    const stem = plain.slice(0, -2)
    return firstOf([stem, `${stem}e`, undoubled(stem)], 'past')
  }
  if (plain.endsWith('ies')) return asVerb(`${plain.slice(0, -3)}y`, 's')
  if (plain.endsWith('s')) return firstOf([plain.slice(0, -1), plain.slice(0, -2)], 's')
  const again = plain.startsWith('re') ? asVerb(plain.slice(2), 'base') : null
  return again && (again.deed === 'deliver' || again.deed === 'act') ? again : null
}
