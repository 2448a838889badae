import { Dialog } from './Dialog.tsx'
import { useMessages } from './i18n.tsx'
import { Kbd } from './Kbd.tsx'

/** Several ways to do the same are separated by `|`. */
export type KeyLine = { keys: string; label: string; group: string }

/**
 * All keys of the moment, by group.
 *
 * @public loaded by `import()`, which the search for unused exports does not follow
 */
export function KeyHelp({
  open,
  onClose,
  lines,
}: {
  open: boolean
  onClose: () => void
  lines: readonly KeyLine[]
}) {
  const words = useMessages('ui').keys
  const groups = Map.groupBy(lines, (line) => line.group)
  return (
    <Dialog open={open} onClose={onClose} title={words.title} size="l">
      <div className="gap-x-10 sm:columns-2">
        {[...groups].map(([group, own]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-xs font-medium text-ink-faint">{group}</h3>
            <dl>
              {own.map((line) => (
                <div
                  key={line.keys + line.label}
                  className="flex items-center justify-between gap-4 border-b border-line py-1.5"
                >
                  <dt className="min-w-0">{line.label}</dt>
                  <dd className="flex shrink-0 gap-2">
                    {line.keys.split('|').map((keys) => (
                      <Kbd key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="pb-3 text-sm text-ink-faint">{words.hint}</p>
    </Dialog>
  )
}
