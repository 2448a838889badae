import { useWrite } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { undo } from '../../contract.ts'
import { useProblemText } from '../Asked.tsx'

/** Takes an entry of the activity back, and says so; a refusal says why. */
export const useUndo = () => {
  const { activity } = useMessages('structure')
  const toast = useToast()
  const explain = useProblemText()
  return useWrite<typeof undo>('structure.undo', {
    invalidates: ['structure.'],
    onDone: () => toast({ text: activity.taken }),
    onRefused: (error) => {
      toast({ text: activity.refused, detail: explain(error) ?? undefined, tone: 'bad' })
      return true
    },
  })
}
