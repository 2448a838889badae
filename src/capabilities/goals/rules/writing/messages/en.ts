import type { MessageWords } from './words.ts'

export const en: MessageWords = {
  'objective-has-target': (words) =>
    `“${words}” is a figure to reach. Move it to a key result, and say here what will be different once it is reached.`,
  'objective-is-task': (words) =>
    `“${words}” names work to be done. Say what gets better by it, and for whom; the way there may still change.`,
  'objective-is-task-with-aim': (words) =>
    `“${words}” puts the work first. Begin with what it is for, and leave the way open.`,
  'objective-is-metric': (words) =>
    `“${words}” only points a measure up or down. Say whose, where or why, and keep the measure for a key result.`,
  'objective-is-empty': (words) =>
    `“${words}” could stand in anybody’s plan. Name what would be noticed if it came true, and who would notice.`,
  'objective-is-upkeep': (words) =>
    `“${words}” keeps things as they are. Name the change you want, or watch it as a health metric.`,
  'objective-is-long': () =>
    'This is too long to be remembered. Keep the aim, and move the how and how much to key results.',
  'objective-is-several': (words) =>
    `A further aim begins at “${words}”. Give each aim an objective of its own, or name what they have in common.`,
  'objective-outlasts-cycle': (words) =>
    `“${words}” reaches beyond the cycle. Say what will be true when the cycle ends.`,
  'result-has-no-number': (words) =>
    `Nobody could tell when “${words}” is reached. Add a number with its unit, best from where to where.`,
  'result-is-bare': (words) =>
    `“${words}” does not say of what. Name the measure, and whom it is measured on.`,
  'result-is-unclear': (words) =>
    `“${words}” can be counted in several ways. Say which ones count, and over which time.`,
  'result-does-not-move': (words) =>
    `“${words}” begins where it ends. Set a target that differs from the start.`,
  'result-moves-back': (words) =>
    `The numbers in “${words}” run against the verb. Swap them, or change the verb.`,
  'result-is-effort': (words) =>
    `“${words}” is an activity. Say what changes by it, and by how much.`,
  'result-is-delivery': (words) =>
    `“${words}” is done once it is delivered, whether it helps or not. Say what those who get it will do differently, in numbers.`,
  'result-counts-efforts': (words) =>
    `“${words}” counts your own efforts. Count what follows from them.`,
  'result-counts-deliveries': (words) =>
    `“${words}” counts what is handed over. Count what it brings to those who use it.`,
  'result-is-milestone': (words) =>
    `“${words}” is a milestone: it tells that it is there and not that it works. Add how one would see its effect.`,
  'result-covers-work': (words) =>
    `“${words}” tells how much of the work is done. If you can, measure what the work brings.`,
  'result-is-vague': (words) =>
    `“${words}” means something else to everybody. Put a number in its place.`,
  'result-is-upkeep': (words) =>
    `“${words}” asks for no change. Set a target that differs from today, or watch it as a health metric.`,
}
