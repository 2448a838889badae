export const line = {
  coach: 'Coach',
  readsWell: 'Reads well',
  why: 'Why?',
  setAside: 'Set aside…',
  more: (count: number) => (count === 1 ? '1 more' : `${count} more`),
  thoughts: (count: number) => (count === 1 ? '1 thought' : `${count} thoughts`),
  fewer: 'Less',
}

export const aside = {
  label: 'Why set it aside?',
  why: {
    meant: 'It is meant like this',
    misread: 'The coach misreads it',
    later: 'Mended later',
    other: 'Another reason',
  },
  own: 'Another reason, in a few words',
  send: 'Set aside',
  done: (rule: string) => `Set aside, “${rule}”:`,
  doneBy: (rule: string, why: string, who: string) => `${rule} set aside by ${who}: ${why}`,
  takeBack: 'Heed again',
  takeBackOf: (rule: string) => `Heed again: ${rule}`,
}

export const severity = {
  E: 'Blocks publishing',
  M: 'To be completed',
  W: 'Worth mending',
  H: 'A thought',
}
