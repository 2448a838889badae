import X from 'lucide-react/icons/x'
import { PersonPicker } from '#capabilities/structure/web/PersonPicker.tsx'
import { Avatar } from '#ui/Avatar.tsx'
import { Field } from '#ui/Field.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'

export type Invited = { id: string; name: string }

type PeopleFieldProps = {
  people: readonly Invited[]
  onChange: (people: readonly Invited[]) => void
}

/** Who takes part, each with a way out, and a way to invite more. */
export function PeopleField({ people, onChange }: PeopleFieldProps) {
  const words = useMessages('team').opening
  return (
    <Field label={words.people} hint={words.peopleHint} group>
      <ul className="flex flex-wrap gap-1.5 empty:hidden">
        {people.map(({ id, name }) => (
          <li
            key={id}
            className="flex items-center gap-1.5 rounded-m bg-hover py-0.5 pr-0.5 pl-1.5 text-sm"
          >
            <Avatar name={name} size="s" />
            {name}
            <IconButton
              size="s"
              tooltip={false}
              label={words.remove(name)}
              icon={<X size={13} aria-hidden="true" />}
              onClick={() => onChange(people.filter((one) => one.id !== id))}
            />
          </li>
        ))}
      </ul>
      <Field label={words.add} hiddenLabel>
        <PersonPicker
          key={people.length}
          value={null}
          onChange={(person) => {
            if (!person || people.some(({ id }) => id === person.id)) return
            onChange([...people, { id: person.id, name: person.label }])
          }}
        />
      </Field>
    </Field>
  )
}
