import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

export const page = {
  title: 'Alignment',
  lead: 'What keeps the goals from hanging together, and who has asked whom.',
  cycle: 'Cycle',
  scope: 'Whose',
  mine: 'Mine',
  all: 'Everybody’s',
  tabs: {
    gaps: 'Gaps',
    requests: 'Requests',
    dependencies: 'Dependencies',
    candidates: 'Candidates',
  },
  ask: 'Ask for alignment',
  assign: 'Give a goal to many',
  readThrough: 'Read through',
  more: 'Show more',
  candidate: 'Candidate',
  candidates: {
    lead: 'Ideas that may never be taken up. They count nowhere and ask nobody for anything.',
    empty: 'No candidates in this cycle',
    emptyText:
      'Not every good idea becomes a goal. Note it as a candidate, and take it up when the time has come.',
    example: 'Offer the service in a second language.',
    add: 'Note a candidate',
    title: 'What would become true',
    owner: 'Who would carry it',
    takeUp: 'Take up',
    takenUp: 'It is a goal of this cycle now.',
    drop: 'Drop',
    dropped: 'Dropped.',
    added: 'Noted as a candidate.',
    by: (name: string) => `noted by ${name}`,
    keyResults: (count: number) =>
      plural(count, { one: '1 key result', other: `${count} key results` }),
    setAside: 'Make it a candidate',
    setAsideDone: 'Set aside as a candidate: it counts nowhere now.',
    hint: 'This is a candidate: it may never be taken up, counts nowhere and asks nobody for anything.',
  },
  dependencies: {
    lead: 'Who needs what from whom, and by when. A day counts once both sides agree on it.',
    empty: 'No dependencies here',
    emptyText:
      'When a key result needs something from another team, say so on its page. The other team confirms it, and you agree on a day.',
    example: 'To open the second shop we need the new till system from IT by 1 March.',
    needs: 'needs',
    counts: (total: number, overdue: number, unanswered: number) =>
      [
        plural(total, { one: '1 dependency', other: `${total} dependencies` }),
        overdue > 0 ? `${overdue} overdue` : '',
        unanswered > 0 ? `${unanswered} without an answer` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    overdue: 'Overdue',
    by: (day: string) => `by ${day}`,
    noDay: 'no day yet',
    youNeed: 'You need this',
    youOwe: 'You are asked',
    confirm: 'Confirm',
    decline: 'Decline',
    deliver: 'Delivered',
    askAgain: 'Ask again',
    offer: 'Offer another day',
    offered: (side: 'asking' | 'asked', day: string) =>
      side === 'asked'
        ? `Those asked offer ${day} instead.`
        : `Those who need it would like ${day}.`,
    accept: (day: string) => `Agree on ${day}`,
    refuse: 'Refuse',
    takeBack: 'Take back',
    newDay: 'Which day',
    why: 'Why',
    send: 'Offer this day',
    sent: 'Offered. The day changes once the other side agrees.',
    agreed: 'Agreed.',
    refused: 'Refused: the old day stands.',
    answered: 'Answered.',
  },
}
