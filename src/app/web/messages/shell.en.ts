import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

export const messages = {
  skip: 'Skip to the page',
  workspace: 'Workspace',
  newWorkspace: 'New workspace…',
  switchWorkspace: 'Switch workspace',
  search: 'Search',
  searchHint: 'Search or jump to anything',
  mainNavigation: 'Pages',
  sample:
    'A sample: goals that GitLab published (CC BY-SA 4.0), moved to today. All else is made up.',
  more: 'More',
  nav: {
    home: 'Home',
    goals: 'Goals',
    strategy: 'Strategy',
    alignment: 'Alignment',
    metrics: 'Metrics',
    organisation: 'Organisation',
    people: 'People',
    cycles: 'Cycles',
    insights: 'Insights',
    settings: 'Settings',
  },
  groups: { go: 'Go to', page: 'On this page', all: 'Everywhere', list: 'In a list' },
  checkIn: 'Check in on all my goals',
  goTo: (page: string) => `Go to ${page}`,
  wording: { gallery: 'the gallery of examples', writing: 'how goals are written' },
  keys: {
    palette: 'Search and commands',
    help: 'List of keys',
    move: 'Next or previous row',
    open: 'Open',
    peek: 'Look at it beside the list',
    select: 'Select the row',
    fold: 'Fold or unfold',
  },
  theme: { label: 'Theme', system: 'As the system', light: 'Light', dark: 'Dark' },
  language: { label: 'Language', en: 'English', 'zh-CN': '简体中文' },
  account: 'Your account',
  signOut: 'Sign out',
  rolledBack: 'That was not saved, and is shown as it was before.',
  lostAnswer: 'The server did not answer. Check the connection and try again.',
  reason: {
    title: 'Why does it change?',
    label: 'Reason',
    hint: 'It stands beside the change, and those aligned with the goal are told.',
    placeholder: 'The supplier delivers two months later',
    save: 'Save with this reason',
    leave: 'Leave it as it was',
  },
  failed: {
    title: 'This page stopped working',
    kept: 'Nothing that was saved is lost, and what you typed is kept as a draft.',
    remedy: 'Load it again. If it stops again, go home and tell whoever runs Steadfast for you.',
    again: 'Load again',
    home: 'Go home',
  },
  missing: {
    title: 'There is nothing here',
    remedy: 'The address may be mistyped, or the page may not be open to you.',
    home: 'Go home',
  },
  unreachable: {
    title: 'Steadfast cannot be reached',
    remedy:
      'Check that the server runs and that you are connected. This page tries again by itself.',
    again: 'Try now',
  },
  others: (count: number) => plural(count, { one: '1 more', other: `${count} more` }),
}

export type Messages = typeof messages

declare module '#ui/i18n.tsx' {
  interface Catalogues {
    shell: Messages
  }
}
