import { pluralIn } from '#kernel/plural.ts'

const plural = pluralIn('en')

export const map = {
  title: 'Strategy map',
  label: 'Who serves what',
  help: 'Arrow keys move and fold, Enter opens the page, plus and minus zoom, 0 shows all.',
  depth: 'How deep',
  depths: {
    1: 'Directions',
    2: 'Objectives',
    3: 'Key results',
    4: 'All below',
  },
  cycle: 'Cycle',
  underWay: 'All under way',
  list: 'List',
  chart: 'Map',
  shape: 'Shape',
  unaligned: 'No path to strategy',
  unalignedCount: (count: number) =>
    plural(count, { one: '1 objective', other: `${count} objectives` }),
  serving: (count: number) =>
    plural(count, { one: '1 objective serves it', other: `${count} objectives serve it` }),
  unserved: 'Nothing serves it',
  nobodyServes: 'Nobody serves it',
  more: (count: number) => plural(count, { one: '1 more', other: `${count} more` }),
  open: (count: number) => `Unfold ${count}`,
  fold: 'Fold',
  cut: 'There is more than one picture can hold. Fold some places, or choose a cycle.',
  empty: 'There is nothing to draw yet',
  emptyText: 'The map grows from the directions of the strategy and the objectives that name them.',
  emptyAction: 'To the strategy',
  gaps: 'What is unserved',
  gap: {
    directions: (count: number, all: number) =>
      `${count} of ${all} directions without an objective`,
    objectives: (count: number, all: number) =>
      `${count} of ${all} objectives without a path to a direction`,
    keyResults: (count: number, all: number) =>
      `${count} of ${all} upper key results that no objective serves`,
  },
  columns: {
    name: 'Direction, objective or key result',
    owner: 'Carried by',
    progress: 'Progress',
    status: 'Status',
  },
  kinds: {
    direction: 'Direction',
    objective: 'Objective',
    'key-result': 'Key result',
    unaligned: '',
  },
}

export const balance = {
  title: 'Balance',
  lead: 'Objectives under way, counted by what they say of themselves.',
  nature: 'Nature',
  category: 'Category',
  words: {
    growth: 'Growth',
    innovation: 'Innovation',
    revenue: 'Revenue',
    user: 'Users',
    efficiency: 'Efficiency',
    capability: 'Capability',
  },
  target: (share: string) => `wanted ${share}`,
  noTarget: 'no target set',
  explain: (what: string, share: string) => `${what}: ${share}. How is it reckoned?`,
  sum: (count: number, said: number, share: string) => `${count} ÷ ${said} = ${share}`,
  rule: 'Objectives that say this word, divided by those that say any word of this side. Each counts once.',
  unsaid: (count: number) =>
    plural(count, { one: '1 objective does not say.', other: `${count} objectives do not say.` }),
  nothing: 'No objective under way says it yet.',
  setMix: 'Set the mix you want',
  changeMix: 'Change the mix',
  mixTitle: 'The mix you want',
  mixLead: 'Shares of the objectives under way, in percent. Leave a side empty to set no target.',
  mixSum: (sum: string) => `Together ${sum}`,
  mixSaved: 'The mix is set.',
  mixWrong: 'Each side is 100 % together, or empty.',
}
