import type { DirectionKind, StatementKind } from '../rules/direction.ts'
import type { Decision, Outcome, Stage } from '../rules/stages.ts'

// A strategy made up for the sample: the goals it carries were published, the choices behind them
// were not. Every sentence here is ours.

export interface ChosenStatement {
  readonly kind: StatementKind
  readonly title: string | null
  readonly body: string
}

export const statements: readonly ChosenStatement[] = [
  {
    kind: 'vision',
    title: null,
    body: 'Anybody who has an idea for a piece of software can see it in the hands of others the same day.',
  },
  {
    kind: 'mission',
    title: null,
    body: 'We bring all the work from idea to running software into one place, so that teams stop looking after tools and look after their customers.',
  },
  {
    kind: 'capability',
    title: 'Working in the open from anywhere',
    body: 'Decisions are written down before they are taken. Somebody new finds their way without asking whom to ask.',
  },
  {
    kind: 'capability',
    title: 'Shipping small and often',
    body: 'A change goes out when it is useful, not when it is complete, and can be taken back within minutes.',
  },
]

export interface ChosenDirection {
  readonly title: string
  readonly kind: DirectionKind
  /** The unit that carries it, as the source names it. */
  readonly unit: string
  readonly statement: string
  /** Quarters from the one under way: the first and the last one. */
  readonly horizon: readonly [from: number, to: number]
  readonly evidence: readonly string[]
  /** Objectives that name it begin with one of these. */
  readonly objectives: readonly string[]
}

export const directions: readonly ChosenDirection[] = [
  {
    title: 'Win companies that standardise on one tool',
    kind: 'growth',
    unit: 'sales',
    statement:
      'We go where a whole company decides at once, and let single teams come by themselves. That means longer sales, partners who sell with us, and saying no to custom work for one account.',
    horizon: [-3, 4],
    evidence: [
      'Half of new revenue came from one customer in ten, each of whom replaced at least four tools.',
      'Where a partner took part, the first year closed a month earlier.',
    ],
    objectives: ['IACV', 'Grow Incremental ACV'],
  },
  {
    title: 'Run a service that large companies bet on',
    kind: 'growth',
    unit: 'engineering',
    statement:
      'Availability, security and speed come before new features wherever the two compete for the same people.',
    horizon: [-1, 4],
    evidence: [
      'Three of the five largest prospects asked for figures of the last year before they asked for a price.',
    ],
    objectives: ['Enterprise-grade GitLab.com', 'Enterprise-level availability'],
  },
  {
    title: 'Make the next generation of the product the obvious choice',
    kind: 'innovation',
    unit: 'product',
    statement:
      'We look for problems before we look for features, and put in front of customers what is not finished.',
    horizon: [-3, 8],
    evidence: [
      'Features whose problem had been shown to five customers first were used twice as often after a quarter.',
      'Trials end on the second day where the first project takes longer than an hour.',
    ],
    objectives: ['Popular next generation product'],
  },
  {
    title: 'Open the product to security and operations',
    kind: 'innovation',
    unit: 'alliances',
    statement:
      'Developers brought us into the house. The next two floors are those who keep software safe and those who keep it running.',
    horizon: [0, 6],
    evidence: [
      'In every second large account another team runs a tool beside ours for one of the two.',
    ],
    objectives: ['Broaden addressable user base', 'Build tighter partner integrations'],
  },
  {
    title: 'Learn faster than we grow',
    kind: 'capability',
    unit: 'people',
    statement:
      'Whoever joins is useful within weeks, and whoever leads has been taught to. We slow down hiring before we lower either.',
    horizon: [-3, 4],
    evidence: ['Teams that doubled within a year took two quarters to get back to their pace.'],
    objectives: [
      'Deliver on the ambitious hiring plan',
      'Support an environment where all',
      'Improve onboarding to ensure',
      'Provide mentorship/coaching',
      'Enhance onboarding for Customer Success',
      'Continue to successfully drive full cycle',
      'Enhance effective communication',
    ],
  },
  {
    title: 'Be ready to be a public company',
    kind: 'capability',
    unit: 'finance',
    statement: 'Figures are right the first time and can be explained by those who make them.',
    horizon: [-1, 2],
    evidence: ['The last close took eleven working days; those we are compared with need five.'],
    objectives: [
      'Ensure public company readiness',
      'Issue Financial Statements',
      'Maintain corporate tax compliance',
      'Improve financial planning',
    ],
  },
  {
    title: 'Find out whether there is a business beyond software teams',
    kind: 'innovation',
    unit: 'product-strategy',
    statement:
      'Writers, lawyers and researchers already keep their work with us. We want to know by the end of the year whether that is a market or a curiosity.',
    horizon: [1, 4],
    evidence: [],
    objectives: [],
  },
]

export interface ChosenStage {
  readonly stage: Stage
  readonly hypothesis: string
  readonly test: string
  readonly evidence: string | null
  readonly outcome: Outcome
  readonly decision: Decision | null
  readonly decisionReason: string | null
  /** Days from today. */
  readonly due: number
}

/** Stages of innovation objectives, by how their titles begin. */
export const stages: readonly { objective: string; tries: readonly ChosenStage[] }[] = [
  {
    objective: 'Popular next generation product',
    tries: [
      {
        stage: 'research',
        hypothesis: 'Teams switch because of what lies between two tools, not because of one tool.',
        test: 'Talk to twenty teams that switched within the last year.',
        evidence: 'Fourteen named a hand-over between tools first, four a price.',
        outcome: 'holds',
        decision: 'go-on',
        decisionReason: 'Clear enough to build for, and it names the hand-overs.',
        due: -70,
      },
      {
        stage: 'hypothesis',
        hypothesis: 'A team that sees review, test and release on one page stays after the trial.',
        test: 'Show a clickable draft to ten trials, and count who invites a second person.',
        evidence: 'Three of ten did; the others could not find their own project.',
        outcome: 'fails',
        decision: 'pivot',
        decisionReason: 'The page was not the hurdle; getting the first project in was.',
        due: -35,
      },
      {
        stage: 'hypothesis',
        hypothesis: 'A team that brings in its own project within an hour stays after the trial.',
        test: 'Bring the projects of ten trials in for them, and count who stays for a month.',
        evidence: null,
        outcome: 'open',
        decision: null,
        decisionReason: null,
        due: 20,
      },
    ],
  },
  {
    objective: 'Pilot GitLab “Hackathon-in-a-box.”',
    tries: [
      {
        stage: 'pilot',
        hypothesis: 'Ten groups can hold an event with the box alone, without one of us there.',
        test: 'Send it to ten groups and watch what they ask for.',
        evidence: null,
        outcome: 'open',
        decision: null,
        decisionReason: null,
        due: 28,
      },
    ],
  },
]

/** The shares that the sample's leaders want. */
export const mix = {
  growth: 0.7,
  innovation: 0.3,
  revenue: 0.3,
  user: 0.3,
  efficiency: 0.2,
  capability: 0.2,
}
