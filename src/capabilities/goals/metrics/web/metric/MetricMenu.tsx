import Ellipsis from 'lucide-react/icons/ellipsis'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Menu } from '#ui/Menu.tsx'
import { useAgreeing } from '../../../alignment/web/use-agreeing.ts'
import type { removeMetric } from '../../contract.ts'
import { MetricDialog } from '../form/MetricDialog.tsx'
import type { MetricAnswer } from './answer.ts'

/** Edit and remove; a removal offers its undo. */
export function MetricMenu({ answer }: { answer: MetricAnswer }) {
  const words = useMessages('metrics').page
  const [, go] = useLocation()
  const [editing, setEditing] = useState(false)
  const { metric, definition } = answer
  const remove = useAgreeing<typeof removeMetric>('goals.removeMetric', {
    done: words.removed,
    onDone: () => go('/metrics'),
  })
  return (
    <>
      <Menu
        label={words.more}
        align="end"
        items={[
          { id: 'edit', label: words.edit, onSelect: () => setEditing(true) },
          {
            id: 'remove',
            label: words.remove,
            danger: true,
            onSelect: () => remove.run({ id: metric.id, version: metric.version }),
          },
        ]}
        trigger={
          <IconButton
            label={words.more}
            tooltip={false}
            icon={<Ellipsis size={16} aria-hidden="true" />}
          />
        }
      />
      {editing && (
        <MetricDialog stored={{ metric, definition }} onClose={() => setEditing(false)} />
      )}
    </>
  )
}
