export type Press = {
  key: string
  metaKey: boolean
  ctrlKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/**
 * A press in the way commands are written: `Mod+K`, `Shift+Mod+P`, `N`, `?`, `Enter`. Shift is named
 * only together with Mod, since a sign such as `?` already holds it.
 */
export const pressName = (press: Press): string => {
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key
  const mod = press.metaKey || press.ctrlKey
  return [press.shiftKey && mod ? 'Shift' : '', mod ? 'Mod' : '', press.altKey ? 'Alt' : '', key]
    .filter(Boolean)
    .join('+')
}

/** After which further presses a command runs: none left (`run`), some (`wait`), or not this one. */
export const sequenceState = (keys: string, pressed: readonly string[]): 'run' | 'wait' | 'no' => {
  const steps = keys.split(' ')
  if (pressed.some((press, place) => steps[place] !== press)) return 'no'
  return steps.length === pressed.length ? 'run' : 'wait'
}
