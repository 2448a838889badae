import type { RuleId } from '../words.ts'

interface Words {
  readonly name: string
  readonly why: string
  readonly mend: string
}

const words = (name: string, why: string, mend: string): Words => ({ name, why, mend })

export const RULE_WORDS_EN: Readonly<Record<RuleId, Words>> = {
  O1: words(
    'Fields are set',
    'Without an owner and a cycle nobody acts; without nature, category, origin and commitment nobody can read the whole.',
    'Fill in the fields that are named.',
  ),
  O2: words(
    'It says where it comes from',
    'An aligned goal serves another, a supporting one serves a colleague, an own one has a value of its own.',
    'Link it upwards, name whom it supports, or state its value.',
  ),
  O3: words(
    'Two to five objectives',
    'One leaves half of the work unseen; more than five cannot be kept in mind.',
    'Merge what belongs together and drop what matters least.',
  ),
  O4: words(
    'Reachable within the cycle',
    'An annual goal in a quarter can neither be met nor missed.',
    'Say what will be true when the cycle ends.',
  ),
  O5: words(
    'A change, not upkeep',
    'What goes on anyway needs no objective, and hides those that do.',
    'Name the change, or watch it as a health metric.',
  ),
  O6: words(
    'Somebody would notice',
    'An aim that fits every team guides none.',
    'Say who would notice what.',
  ),
  O7: words(
    'One of your own',
    'Who only receives goals does not look for what the top cannot see.',
    'Add a goal from what you see in your work.',
  ),
  O8: words(
    'Short, and one at a time',
    'What cannot be remembered cannot guide a decision.',
    'Keep the aim; move the how and how much to key results.',
  ),
  O9: words(
    'Wording may change',
    'One learns on the way; locked words go stale.',
    'Change it and say why: every version is kept.',
  ),
  O10: words(
    'An aim, not a figure or a task',
    'A figure says how much and a task says what, and neither says what for.',
    'Say what gets better and for whom; keep the figure for a key result, the task for the plan.',
  ),
  K1: words(
    'Four slots',
    'Method, problem, day and measure make a result that can be talked about.',
    'Add what is missing, as far as it helps.',
  ),
  K2: words(
    'A number, or a dated milestone',
    'Without it, opinions decide whether it was reached.',
    'Add a number with its unit, or a day and what will be there.',
  ),
  K3: words(
    'Start, target, unit, direction',
    'Progress is the way from start to target; without both there is none.',
    'Set both, let them differ, and say what is counted.',
  ),
  K4: words(
    'A due day within the cycle',
    'What has no day is always next.',
    'Set a day, not after the last one of the cycle.',
  ),
  K5: words(
    'Three to five key results',
    'Fewer rarely show the whole, more spread the attention.',
    'Add what is missing or merge what overlaps.',
  ),
  K6: words(
    'One owner, confirmed help',
    'Where several answer for it nobody does; help that was not agreed does not come.',
    'Name one owner, and ask others to confirm.',
  ),
  K7: words(
    'Weights add up to 1',
    'Otherwise the sum of the parts is not the whole.',
    'Adjust the weights, or weigh all alike.',
  ),
  K8: words(
    'Evidence of a challenge',
    'A target nobody can compare may be too easy or out of reach.',
    'Name a benchmark or your own past figures.',
  ),
  K9: words(
    'An effect, not an activity',
    'Work can be done in full and change nothing.',
    'Say what changes by it, in numbers.',
  ),
  K10: words(
    'No vague words',
    'Better, soon and more mean something else to everybody.',
    'Put a number in their place.',
  ),
  K11: words(
    'Together they are enough',
    'If all key results can be met while the objective fails, they measure something else.',
    'Add one that shows that the objective itself came true.',
  ),
  K12: words(
    'Quantity with quality',
    'Whoever only counts gets more of it, and not better.',
    'Pair the number with one that shows how well.',
  ),
  K13: words(
    'Not all on the last day',
    'What is seen on the last day cannot be mended.',
    'Bring some of it forward.',
  ),
  K14: words(
    'A target that moves',
    'A level to hold is a guard, not a goal.',
    'Set a target above today, or watch it as a health metric.',
  ),
}
