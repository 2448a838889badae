import type { ComponentType } from 'react'
import { useParams, useSearchParams } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx'
import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import type { SpacePage as Answer, getSpace } from '../../contract.ts'
import { Asked } from '../Asked.tsx'
import { Board } from './Board.tsx'
import { Done } from './Done.tsx'
import { Lead } from './Lead.tsx'
import { Refine } from './Refine.tsx'
import { Revealed } from './Revealed.tsx'
import { StageLine } from './StageLine.tsx'
import { Write } from './Write.tsx'

const stageParts = { write: Write, reveal: Revealed, cluster: Board, refine: Refine, done: Done }

type SpacePageProps = {
  /** What the product shows beside the writing, such as the directions in force. */
  beside?: ComponentType
}

/** What might we aim for, and what do we agree on? */
export default function SpacePage({ beside }: SpacePageProps) {
  const { id = '' } = useParams<{ id: string }>()
  const asked = useRead<typeof getSpace>('team.getSpace', { id }, { keep: true })
  return <Asked asked={asked}>{(page) => <Found page={page} beside={beside} />}</Asked>
}

function Found({ page, beside: Beside }: { page: Answer; beside: ComponentType | undefined }) {
  const words = useMessages('team')
  const [search] = useSearchParams()
  const isOnScreen = search.has('screen')
  const { space } = page
  const Part = stageParts[space.stage]
  const isEarly = space.stage === 'write' || space.stage === 'reveal'
  return (
    <div className={cx('flex min-h-full flex-col', isOnScreen && 'text-lg')}>
      <PageHeader
        title={space.name}
        above={
          <Breadcrumbs
            crumbs={[
              { label: words.general.title, href: '/drafting' },
              { label: words.list.of(space.unit.name ?? '', space.cycle.name) },
            ]}
          />
        }
        lead={space.question}
        actions={page.may.lead && <Lead page={page} />}
      >
        <StageLine stage={space.stage} />
      </PageHeader>
      <div
        className={cx(
          'grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 px-4 pt-2 pb-20 md:px-8',
          Beside && isEarly && !isOnScreen && 'xl:grid-cols-[minmax(0,1fr)_20rem]',
        )}
      >
        <Part page={page} isOnScreen={isOnScreen} />
        {Beside && isEarly && !isOnScreen && <Beside />}
      </div>
    </div>
  )
}
