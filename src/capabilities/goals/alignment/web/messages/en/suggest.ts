export const suggest = {
  label: 'Goals alike',
  perhaps: 'Serves perhaps',
  alike: 'Looks like',
  putAway: 'Hide these for now',
  serves: (title: string) => `Serves “${title}”.`,
  takeBack: 'Take back',
}
