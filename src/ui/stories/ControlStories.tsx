import Archive from 'lucide-react/icons/archive'
import Ellipsis from 'lucide-react/icons/ellipsis'
import Plus from 'lucide-react/icons/plus'
import Search from 'lucide-react/icons/search'
import Trash from 'lucide-react/icons/trash-2'
import { useState } from 'react'
import { Button } from '../Button.tsx'
import { Checkbox } from '../Checkbox.tsx'
import { Combobox, type ComboChoice } from '../Combobox.tsx'
import { ConfidencePicker } from '../ConfidencePicker.tsx'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { DateField } from '../DateField.tsx'
import { Dialog } from '../Dialog.tsx'
import { Field } from '../Field.tsx'
import { IconButton } from '../IconButton.tsx'
import { InlineEdit } from '../InlineEdit.tsx'
import { Kbd } from '../Kbd.tsx'
import { linkClass } from '../link-class.ts'
import { Menu } from '../Menu.tsx'
import { NumberField } from '../NumberField.tsx'
import { RadioGroup, SegmentedControl } from '../RadioGroup.tsx'
import { Select } from '../Select.tsx'
import { Sheet } from '../Sheet.tsx'
import { Switch } from '../Switch.tsx'
import { TextArea } from '../TextArea.tsx'
import { TextField } from '../TextField.tsx'
import { useToast } from '../Toasts.tsx'
import { Row, Story } from './Story.tsx'
import type { StoryWords } from './words.ts'

const icon = { size: 16, 'aria-hidden': true } as const

export function ButtonStories({ words }: { words: StoryWords }) {
  return (
    <Story title="Button, IconButton, link, Kbd">
      <Row>
        <Button kind="primary" icon={<Plus {...icon} />}>
          {words.newGoal}
        </Button>
        <Button>{words.edit}</Button>
        <Button kind="quiet">{words.cancel}</Button>
        <Button kind="danger">{words.remove}</Button>
      </Row>
      <Row>
        <Button kind="primary" busy>
          {words.save}
        </Button>
        <Button kind="primary" disabled>
          {words.save}
        </Button>
        <Button disabled>{words.edit}</Button>
        <Button size="s">{words.edit}</Button>
        <Button size="l" kind="primary">
          {words.save}
        </Button>
      </Row>
      <Row>
        <IconButton label={words.search} keys="/" icon={<Search {...icon} />} />
        <IconButton label={words.remove} icon={<Trash {...icon} />} disabled />
        <a href="#Button" className={linkClass()}>
          {words.link}
        </a>
        <Kbd keys="Mod+K" />
        <Kbd keys="G H" />
      </Row>
    </Story>
  )
}

export function FieldStories({ words }: { words: StoryWords }) {
  const [text, setText] = useState('')
  const [long, setLong] = useState(words.sentence)
  const [number, setNumber] = useState<number | null>(1200.5)
  const [date, setDate] = useState('2026-03-31')
  const [unit, setUnit] = useState('b')
  const [combo, setCombo] = useState<ComboChoice | null>(null)
  const people = words.people.map((label, place) => ({
    id: `p${place}`,
    label,
    detail: words.unit,
  }))
  return (
    <Story title="Field and its controls">
      <div className="grid max-w-2xl gap-4 sm:grid-cols-2">
        <Field label={words.name} hint={words.hint} required>
          <TextField value={text} onChange={setText} placeholder={words.example} />
        </Field>
        <Field label={words.name} error={words.error}>
          <TextField value={words.example} onChange={setText} />
        </Field>
        <Field label={words.target}>
          <NumberField value={number} onChange={setNumber} unit={words.users} />
        </Field>
        <Field label={words.due}>
          <DateField value={date} onChange={setDate} />
        </Field>
        <Field label={words.unitLabel}>
          <Select
            value={unit}
            onChange={setUnit}
            choices={words.choices.map((label, place) => ({ value: 'abc'[place] ?? 'a', label }))}
          />
        </Field>
        <Field label={words.owner}>
          <Combobox
            value={combo}
            onChange={setCombo}
            choices={people}
            clearable
            placeholder={words.search}
          />
        </Field>
        <Field label={words.comment} className="sm:col-span-2">
          <TextArea value={long} onChange={setLong} />
        </Field>
        <Field label={words.name}>
          <TextField value={words.example} onChange={setText} disabled />
        </Field>
        <Field label={words.search} hiddenLabel>
          <TextField
            type="search"
            value={text}
            onChange={setText}
            icon={<Search size={14} aria-hidden="true" />}
            placeholder={words.search}
          />
        </Field>
      </div>
    </Story>
  )
}

export function ChoiceStories({ words }: { words: StoryWords }) {
  const [checked, setChecked] = useState(true)
  const [kind, setKind] = useState('b')
  const [confidence, setConfidence] = useState<number | null>(7)
  const [title, setTitle] = useState(words.sentence)
  const options = words.choices.map((label, place) => ({
    value: 'abc'[place] ?? 'a',
    label,
    hint: words.hint,
  }))
  return (
    <Story title="Choices">
      <Row>
        <Checkbox checked={checked} onChange={setChecked} label={words.choices[0]} />
        <Checkbox checked={false} mixed onChange={setChecked} label={words.choices[1]} />
        <Checkbox checked={false} onChange={setChecked} label={words.choices[2]} disabled />
      </Row>
      <Switch
        className="max-w-sm"
        checked={checked}
        onChange={setChecked}
        label={words.choices[0]}
        hint={words.hint}
      />
      <RadioGroup label={words.unitLabel} value={kind} onChange={setKind} options={options} />
      <div>
        <SegmentedControl
          label={words.unitLabel}
          value={kind}
          onChange={setKind}
          options={options.map(({ value, label }) => ({ value, label }))}
        />
      </div>
      <ConfidencePicker value={confidence} onChange={setConfidence} />
      <h3 className="text-lg font-semibold">
        <InlineEdit label={words.name} value={title} onSave={setTitle} className="font-semibold" />
      </h3>
    </Story>
  )
}

export function OpenStories({ words }: { words: StoryWords }) {
  const toast = useToast()
  const [open, setOpen] = useState<'dialog' | 'confirm' | 'sheet' | null>(null)
  const close = () => setOpen(null)
  return (
    <Story title="Dialog, Sheet, Menu, Toasts">
      <Row>
        <Button onClick={() => setOpen('dialog')}>Dialog</Button>
        <Button onClick={() => setOpen('confirm')}>ConfirmDialog</Button>
        <Button onClick={() => setOpen('sheet')}>Sheet</Button>
        <Menu
          label={words.more}
          trigger={<IconButton label={words.more} icon={<Ellipsis {...icon} />} />}
          items={[
            { id: 'edit', label: words.edit, keys: 'E', onSelect: close },
            { id: 'archive', label: words.archive, icon: <Archive {...icon} />, onSelect: close },
            { kind: 'line', id: 'l' },
            { id: 'remove', label: words.remove, danger: true, onSelect: close },
          ]}
        />
        <Button
          onClick={() =>
            toast({ text: words.archived, action: { label: words.undo, onSelect: close } })
          }
        >
          Toast
        </Button>
        <Button onClick={() => toast({ text: words.error, detail: words.hint, tone: 'bad' })}>
          Toast, bad
        </Button>
      </Row>
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title={words.newGoal}
        onSubmit={close}
        footer={
          <>
            <Button onClick={close}>{words.cancel}</Button>
            <Button type="submit" kind="primary">
              {words.save}
            </Button>
          </>
        }
      >
        <Field label={words.name}>
          <TextField value={words.example} onChange={close} />
        </Field>
        <Field label={words.comment}>
          <TextArea value={words.sentence} onChange={() => undefined} />
        </Field>
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        title={words.removeQuestion}
        action={words.remove}
        danger
        onConfirm={close}
        onClose={close}
      >
        {words.removeDetail}
      </ConfirmDialog>
      <Sheet open={open === 'sheet'} onClose={close} title={words.sentence} href="/">
        <p className="max-w-[70ch] text-md">{words.paragraph}</p>
      </Sheet>
    </Story>
  )
}
