import { useState } from 'react'
import { Avatar } from '../Avatar.tsx'
import { Badge } from '../Badge.tsx'
import { Button } from '../Button.tsx'
import { EmptyState } from '../EmptyState.tsx'
import { ErrorState } from '../ErrorState.tsx'
import { ExplainTable } from '../Explain.tsx'
import { ExplainButton } from '../ExplainButton.tsx'
import { HistoryChart } from '../HistoryChart.tsx'
import type { HistoryPoint } from '../history-props.ts'
import { useFormat } from '../i18n.tsx'
import { OfflineBar } from '../OfflineBar.tsx'
import { Progress } from '../Progress.tsx'
import { RelativeTime } from '../RelativeTime.tsx'
import { Skeleton } from '../Skeleton.tsx'
import { StatusMark, statuses } from '../StatusMark.tsx'
import { Tabs } from '../Tabs.tsx'
import { Row, Story } from './Story.tsx'
import type { StoryWords } from './words.ts'

const points: HistoryPoint[] = [9, 8.6, 8.1, 8.4, 7.2, 6.8, 6.9, 5.9, 5.5].map((value, week) => ({
  date: new Date(Date.UTC(2026, 0, 5 + week * 7)).toISOString().slice(0, 10),
  value,
  confidence: [6, 6, 5, 4, 6, 7, 7, 8, 8][week],
}))

export function ProgressStories({ words }: { words: StoryWords }) {
  return (
    <Story title="StatusMark, Progress">
      <Row>
        {statuses.map((status) => (
          <StatusMark key={status} status={status} />
        ))}
      </Row>
      <Row>
        {statuses.map((status) => (
          <StatusMark key={status} status={status} kind="pill" />
        ))}
      </Row>
      <Row>
        {statuses.map((status) => (
          <StatusMark key={status} status={status} kind="mark" />
        ))}
        <StatusMark status="at-risk" overridden />
      </Row>
      <div className="grid max-w-md gap-3">
        <Progress value={0.62} pace={0.55} confidence={8} status="on-track" label={words.name} />
        <Progress value={0.31} pace={0.55} confidence={4} status="at-risk" label={words.name} />
        <Progress value={0.08} pace={0.55} confidence={2} status="off-track" label={words.name} />
        <Progress value={1} pace={0.55} confidence={10} status="achieved" label={words.name} />
        <Progress value={0} pace={0.02} confidence={null} status="not-started" label={words.name} />
        <Progress value={null} pace={0.55} confidence={null} label={words.name} />
      </div>
      <Row>
        <Avatar name={words.people[0] ?? ''} size="l" />
        {words.people.map((name) => (
          <Avatar key={name} name={name} />
        ))}
        <Avatar name={words.unit} square />
        <Badge>{words.choices[0]}</Badge>
        <Badge tone="accent">{words.choices[1]}</Badge>
        <Badge tone="good">+12</Badge>
        <Badge tone="warn">{words.choices[2]}</Badge>
        <Badge tone="outline">Q1</Badge>
        <RelativeTime at={new Date(Date.now() - 7_400_000).toISOString()} />
      </Row>
    </Story>
  )
}

export function ChartStories({ words }: { words: StoryWords }) {
  const format = useFormat()
  const sum = {
    rule: words.rule,
    parts: words.people.map((label, place) => ({
      id: label,
      label: words.parts[place] ?? label,
      value: place === 2 ? '–' : format.percent(0.3 + place * 0.2),
      weight: format.percent(0.333, 0),
      moved: label,
      leftOut: place === 2,
    })),
    result: format.percent(0.4),
    note: words.coverage,
  }
  return (
    <Story title="HistoryChart, ExplainButton">
      <HistoryChart
        label={words.parts[0] ?? ''}
        points={points}
        from="2026-01-01"
        to="2026-03-31"
        today="2026-03-04"
        target={3}
        pace={[
          { date: '2026-01-01', value: 9 },
          { date: '2026-03-31', value: 3 },
        ]}
        formatValue={(value) => format.number(value)}
      />
      <HistoryChart
        label={words.parts[1] ?? ''}
        points={[]}
        from="2026-01-01"
        to="2026-03-31"
        formatValue={String}
      />
      <Row>
        <ExplainButton
          label={`${words.name}: ${sum.result}`}
          className="hover:underline"
          explanation={() => <ExplainTable {...sum} />}
        >
          {sum.result}
        </ExplainButton>
      </Row>
      <div className="max-w-md">
        <ExplainTable {...sum} />
      </div>
    </Story>
  )
}

export function StateStories({ words }: { words: StoryWords }) {
  const [tab, setTab] = useState('a')
  return (
    <Story title="Tabs and states of a page">
      <Tabs
        label={words.name}
        value={tab}
        onChange={setTab}
        tabs={words.choices.map((label, place) => ({
          id: 'abc'[place] ?? 'a',
          label,
          count: place * 7,
        }))}
      >
        <p className="max-w-[70ch] text-md">{words.paragraph}</p>
      </Tabs>
      <OfflineBar offline />
      <EmptyState
        title={words.emptyTitle}
        action={<Button kind="primary">{words.newGoal}</Button>}
        example={<span>{words.sentence}</span>}
      >
        {words.emptyText}
      </EmptyState>
      <ErrorState
        title={words.error}
        kept={words.hint}
        remedy={words.removeDetail}
        action={<Button>{words.save}</Button>}
      />
      <Skeleton />
    </Story>
  )
}
