import SmilePlus from 'lucide-react/icons/smile-plus'
import { type Cache, useWrite } from '#platform/web/use-write.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Menu } from '#ui/Menu.tsx'
import type { CommentItem, listComments, ReactionKind, react, unreact } from '../../contract.ts'
import { useMe, useMemberName } from '../goal/use-members.ts'

const kinds: readonly ReactionKind[] = ['agree', 'thanks', 'celebrate', 'concern', 'question']

const toggled = (
  comment: CommentItem,
  kind: ReactionKind,
  me: string,
  on: boolean,
): CommentItem => {
  const given = comment.reactions.find((one) => one.kind === kind)
  const [found, elsewhere] = [given?.memberIds ?? [], given?.elsewhere ?? []]
  const memberIds = on ? [...found, me] : found.filter((id) => id !== me)
  const others = comment.reactions.filter((one) => one.kind !== kind)
  return {
    ...comment,
    reactions:
      memberIds.length + elsewhere.length > 0
        ? [...others, { kind, memberIds, elsewhere }]
        : others,
  }
}

/** Short answers to a comment, in words and counted. */
export function Reactions({ comment, mayReact }: { comment: CommentItem; mayReact: boolean }) {
  const words = useMessages('goals').objective
  const format = useFormat()
  const nameOf = useMemberName()
  const me = useMe()?.me.memberId ?? ''
  const shown = (on: boolean) => ({
    optimistic: (cache: Cache, input: { commentId: string; kind: ReactionKind }) =>
      cache.update<typeof listComments>('goals.listComments', (answer) => ({
        ...answer,
        comments: answer.comments.map((one) =>
          one.id === input.commentId ? toggled(one, input.kind, me, on) : one,
        ),
      })),
    invalidates: ['goals.listComments', 'goals.home'],
  })
  const give = useWrite<typeof react>('goals.react', shown(true))
  const takeBack = useWrite<typeof unreact>('goals.unreact', shown(false))
  const has = (kind: ReactionKind) =>
    comment.reactions.some((one) => one.kind === kind && one.memberIds.includes(me))
  const toggle = (kind: ReactionKind) =>
    (has(kind) ? takeBack : give).run({ commentId: comment.id, kind })
  return (
    <>
      {comment.reactions.map(({ kind, memberIds, elsewhere }) => (
        <button
          key={kind}
          type="button"
          disabled={!mayReact}
          aria-pressed={has(kind)}
          title={format.list([...memberIds.map(nameOf), ...elsewhere.filter(Boolean)])}
          onClick={() => toggle(kind)}
          className="tabular h-6 rounded-full border border-line-strong px-2 text-xs text-ink-soft enabled:hover:bg-hover aria-pressed:border-accent-line aria-pressed:bg-accent-soft aria-pressed:text-accent pointer-coarse:h-9"
        >
          {words.reaction[kind]} {memberIds.length + elsewhere.length}
        </button>
      ))}
      {mayReact && (
        <Menu
          label={words.react}
          items={kinds.map((kind) => ({
            id: kind,
            label: words.reaction[kind],
            checked: has(kind),
            onSelect: () => toggle(kind),
          }))}
          trigger={
            <IconButton
              label={words.react}
              size="s"
              tooltip={false}
              icon={<SmilePlus size={14} aria-hidden="true" />}
            />
          }
        />
      )}
    </>
  )
}
