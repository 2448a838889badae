export const alignment = {
  directions: 'Or a direction of the strategy',
  serve: 'Serves this',
  loose: 'Goals without a way up',
  letServe: 'Let it serve this',
  findGoal: 'Another goal of this cycle',
  namesNow: (title: string) => `It serves “${title}” so far.`,
  move: 'Move it here',
  notYours: 'Whoever carries this goal decides what it serves. Ask them.',
  saved: 'It serves the direction now.',
}
