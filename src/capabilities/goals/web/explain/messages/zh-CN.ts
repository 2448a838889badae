import type { Messages } from './en.ts'

export const messages: Messages = {
  back: '返回',
  unknown: '未知',
  rule: {
    parts: '各部分按权重相加，没有数据的部分不参与计算。',
    distance: '（当前值 − 起始值）÷（目标值 − 起始值），限定在 0% 到 100% 之间。',
    periods: '落在区间内的次数占全部次数的比例。',
    steps: '已完成步骤的权重 ÷ 全部步骤的权重。',
    baseline: '测出数值即完成。',
    reported: '数据不完整，以最近一次更新时填报的进度为准。',
    unknown: '目前一无所知。未知不等于零。',
  },
  sum: (current, start, target) => `（${current} − ${start}）÷（${target} − ${start}）`,
  held: {
    'below-start': '低于起始水平，按 0% 计。',
    'past-target': '已超过目标值，按 100% 计。',
  },
  periods: (inside, all) => `${all} 次中 ${inside} 次在区间内`,
  steps: (done, all) => `已完成 ${done}，共 ${all}`,
  coverage: (percent) => `有数据的部分占全部权重的 ${percent}。`,
  because: {
    no_figure: '既没有数值，也没有步骤可供衡量。',
    no_start: '缺少起始值。',
    no_target: '缺少目标值。',
    no_reading: '还没有测量过。',
    start_equals_target: '起始值与目标值相同。',
    not_finite: '有一项不是有效数字。',
    no_weight: '各步骤的权重合计为零。',
  },
  moved: (who, when) => `${who}，${when}`,
  notMoved: '尚无变动',
  movedAmong: (count) => `（只看了离它最近的 ${count} 个目标）`,
  leftOut: '不计入',
  kinds: { belongs: '', derives: '承接目标', contributes: '贡献目标' },
  reasons: {
    'target-reached': () => '已达到目标值。',
    'behind-pace': (r) =>
      `按节奏应达到 ${r.expected}，实际为 ${r.progress}，落后 ${r.behind}，超过允许的 ${r.limit}。`,
    'low-confidence': (confidence, limit) =>
      `信心值为 ${confidence} 分，低于或等于 ${limit} 分即需警惕。`,
    'with-pace': (progress, expected) => `按节奏此时应达到 ${expected}，实际为 ${progress}。`,
    confident: (confidence) => `信心值为 ${confidence} 分。`,
    'before-start': (day) => `${day} 开始。`,
    'no-check-in-yet': () => '还没有人更新进展，时间尚早。',
    'progress-unknown': () => '没有数据可供判断。',
    'no-pace': () => '没有起止日期，无法比较节奏。',
  },
  days: (elapsed, total) => `第 ${elapsed} 天，共 ${total} 天。`,
  silent: (days) => `距上次更新 ${days} 天。`,
  stale: (limit) => `超过 ${limit} 天未更新即为久未更新。`,
  override: (status) => `已手动设为“${status}”。`,
  computed: '计算结果',
  until: {
    'next-check-in': '有效至下一次更新进展。',
    lifted: '一直有效，直到有人取消。',
  },
}
