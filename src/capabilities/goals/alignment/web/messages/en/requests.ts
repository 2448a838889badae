import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

export const requests = {
  boxes: { asked: 'For me', asking: 'From me', all: 'All' },
  box: 'Which requests',
  empty: {
    asked: 'Nobody waits for your answer',
    asking: 'You have asked nobody',
    all: 'Nobody has asked anybody',
  },
  emptyText:
    'Ask whoever carries a goal whether yours may serve it, or ask a unit to take up one of yours. Accepting makes the link at once.',
  example: 'Support asks: may “Answers come the same day” serve “Customers come back”?',
  says: {
    serve: 'would like to serve',
    'be-served': 'would like to be served by',
    'take-up': 'asks to be taken up by',
    share: 'would like to be shared with',
  },
  direction: { up: 'upwards', down: 'downwards', sideways: 'sideways' },
  proposes: (name: string | null) =>
    name === null ? 'A key result is proposed for' : `${name} proposes a key result for`,
  status: { open: 'Open', accepted: 'Accepted', declined: 'Declined', withdrawn: 'Withdrawn' },
  accept: 'Accept',
  refine: 'Refine and accept',
  decline: 'Decline',
  withdraw: 'Withdraw',
  discuss: (count: number) =>
    count === 0 ? 'Discuss' : plural(count, { one: '1 remark', other: `${count} remarks` }),
  remark: 'Your remark',
  say: 'Say',
  why: 'Why not',
  whyHint: 'Whoever asked should be able to do something with it.',
  because: (text: string) => `“${text}”`,
  acceptTakeUp: 'Take it up',
  takeUpWith: 'With which goal',
  takeUpNew: 'A new objective',
  takeUpOld: 'One you have',
  newTitle: 'What you make of it',
  carrier: 'Carried by',
  accepted: 'Accepted and linked.',
  acceptedProposal: 'Accepted: it is a key result now.',
  declined: 'Declined, with your reason.',
  withdrawn: 'Withdrawn.',
  dialog: {
    title: 'Ask for alignment',
    from: 'Your goal',
    what: 'What you ask',
    kinds: {
      serve: 'May it serve a goal of others?',
      'be-served': 'Will a goal of others serve it?',
      'take-up': 'Will a unit take it up?',
      share: 'Will a unit carry it as well?',
    },
    toGoal: 'Which goal',
    toUnit: 'Which unit',
    note: 'Why',
    send: 'Ask',
    sent: 'Asked. You will see the answer on the page Alignment.',
    onlyObjective:
      'A key result does not serve or get shared itself: choose its objective for that.',
  },
  propose: {
    title: 'Propose a key result',
    lead: (objective: string) =>
      `For “${objective}”. Whoever carries it accepts, refines or declines.`,
    keyResult: 'How one would know',
    why: 'Why it belongs there',
    send: 'Propose',
    sent: 'Proposed. You stay named as its author.',
  },
  refineTitle: 'Refine and accept',
  section: {
    title: 'Alignment',
    proposals: 'Proposed key results',
    requests: 'Requests',
    propose: 'Propose a key result',
    ask: 'Ask',
    assign: 'Give to many',
    alike: 'What is alike',
    author: (name: string) => `proposed by ${name}`,
    all: 'Open the page Alignment',
  },
}
