import { useMessages } from '#ui/i18n.tsx'
import type { StepItem } from '../../contract.ts'

/** The words of a step: its own title, or what the method calls it. */
export const useStepName = (): ((step: Pick<StepItem, 'code' | 'title'>) => string) => {
  const words = useMessages('management').step
  return ({ code, title }) => title ?? (code === null ? '' : words[code])
}
