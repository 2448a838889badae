import ExternalLink from 'lucide-react/icons/external-link'
import X from 'lucide-react/icons/x'
import { IconButton } from '#ui/IconButton.tsx'
import { InlineEdit } from '#ui/InlineEdit.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type {
  addEvidence,
  changeEvidence,
  DirectionItem,
  EvidenceItem,
  removeEvidence,
} from '../../contract.ts'
import { useChange } from '../use-strategy.ts'
import { NewText } from './NewText.tsx'

type EvidenceProps = { direction: DirectionItem; may: boolean }

/** Why the direction was chosen: what is known, and where it can be read. */
export function Evidence({ direction, may }: EvidenceProps) {
  const words = useMessages('strategy').page
  const { id, evidence } = direction
  const add = useChange<typeof addEvidence>('strategy.addEvidence', {
    done: words.added,
    showsRefusal: true,
  })
  if (evidence.length === 0 && !may) return null
  return (
    <div className="flex flex-col gap-1.5">
      <h4 className="text-sm font-medium text-ink-faint">{words.evidence}</h4>
      {evidence.length === 0 && <p className="text-sm text-ink-faint">{words.noEvidence}</p>}
      {evidence.length > 0 && (
        <ul className="flex flex-col gap-1.5 text-md">
          {evidence.map((one) => (
            <Reason key={one.id} reason={one} may={may} />
          ))}
        </ul>
      )}
      {may && direction.status !== 'retired' && (
        <NewText
          action={words.addEvidence}
          first={words.evidenceBody}
          second={words.evidenceUrl}
          error={add.error}
          onSave={({ first, second }) =>
            add.runAsync({ directionId: id, body: first, url: second || null })
          }
        />
      )}
    </div>
  )
}

const hostOf = (url: string): string => URL.parse(url)?.hostname.replace(/^www\./, '') ?? url

function Reason({ reason, may }: { reason: EvidenceItem; may: boolean }) {
  const words = useMessages('strategy').page
  const { id, version, body, url } = reason
  const change = useChange<typeof changeEvidence>('strategy.changeEvidence', { done: words.saved })
  const remove = useChange<typeof removeEvidence>('strategy.removeEvidence', {
    done: words.removed,
  })
  return (
    <li className="group">
      <span className="flex items-start gap-2.5">
        <span
          aria-hidden="true"
          className="mt-[calc((1lh-0.25rem)/2)] size-1 shrink-0 rounded-full bg-control"
        />
        <span className="min-w-0 max-w-[64ch] flex-1 break-words">
          <InlineEdit
            value={body}
            label={words.evidenceBody}
            readOnly={!may}
            multiline
            check={(text) => (text ? null : words.needText)}
            onSave={(text) => change.run({ id, version, body: text })}
          />
          {url && (
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              className={linkClass('text', 'ml-1.5 inline-flex items-center gap-1 text-sm')}
            >
              {hostOf(url)}
              <ExternalLink size={12} aria-hidden="true" />
            </a>
          )}
        </span>
        {may && (
          <IconButton
            label={`${words.remove}: ${body}`}
            icon={<X size={14} aria-hidden="true" />}
            size="s"
            tooltip={false}
            className="shrink-0 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
            onClick={() => remove.run({ id, version })}
          />
        )}
      </span>
    </li>
  )
}
