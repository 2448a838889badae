/** What alignment refuses, in English. */
export const errors = {
  'goals.request_not_found': () =>
    'There is no such request. It may have been withdrawn: load the page again.',
  'goals.proposal_not_found': () =>
    'There is no such proposal. It may have been withdrawn: load the page again.',
  'goals.offer_not_found': () =>
    'There is no such offer of a day. It may have been withdrawn: load the page again.',
  'goals.request_ends_not_allowed': () =>
    'This cannot be asked between these two. An objective can serve an objective or a key result; a unit can take up a goal or share an objective.',
  'goals.request_exists': () => 'This was asked already and waits for an answer.',
  'goals.already_answered': () =>
    'This was answered or withdrawn meanwhile. Load the page again to see how it ended.',
  'goals.decline_needs_reason': () =>
    'Say in a few words why not, so that whoever asked can do something with the answer.',
  'goals.objective_of_another_unit': () =>
    'This objective belongs to another unit. Choose one of the unit that was asked, or write a new one.',
  'goals.dependency_is_over': () =>
    'This dependency was declined or delivered: its day no longer matters.',
  'goals.date_not_agreed': () =>
    'Both sides agree on the day of a dependency. Offer the other day, and it counts once it is taken.',
  'goals.person_without_role': () =>
    'This person holds no role today, and goals belong to roles. Choose the unit, or give the person a role first.',
  'goals.owner_missing': () => 'Say who carries it: a unit, a role or a person.',
  'goals.owner_named_twice': () =>
    'Two of the rows have the same owner. Each gets the goal once: take one of them out.',
  'goals.candidate_not_published': () =>
    'A candidate is no goal yet. Take it up first, then publish it.',
}

export type Errors = typeof errors
