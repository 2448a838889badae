export const errors = {
  'management.retrospective_not_found': () => 'There is no such retrospective.',
  'management.retrospective_was_held': () =>
    'This retrospective has ended. Take it up again before you change its board.',
  'management.retrospective_has_actions': () =>
    'Something was agreed here. Take that back first, or end the retrospective instead.',
  'management.look_back_is_there': () =>
    'This objective is looked back on already. Open that retrospective instead of a second one.',
  'management.question_twice': () => 'Two questions go by the same mark. Reload and try again.',
  'management.question_not_found': () =>
    'This question is not on the board any more. Choose another one.',
  'management.question_has_cards': () =>
    'There are cards under a question that you take away. Move them to another one first.',
  'management.card_not_found': () => 'This card is not on the board any more.',
  'management.card_of_another': () =>
    'Only whoever wrote a card changes its words. You can lay it on another one.',
  'management.cards_are_hidden': () =>
    'All are still writing. Cards are laid together once they are shown.',
  'management.not_voting': () => 'Votes are given in the stage of voting only.',
  'management.no_votes_left': () =>
    'You have given all your votes. Take one back elsewhere to give it here.',
  'management.action_not_found': () => 'This is not agreed on any more.',
}

export type Errors = typeof errors
