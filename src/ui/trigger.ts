/** The control inside a wrapper that has no box of its own (`display: contents`). */
export const controlIn = (wrapper: Element | null): HTMLElement | null =>
  wrapper?.querySelector<HTMLElement>('button, a, input, [tabindex]') ?? null
