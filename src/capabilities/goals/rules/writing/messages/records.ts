import type { Language } from '../words.ts'

export type RecordCode =
  | 'field-missing'
  | 'link-missing'
  | 'beneficiary-missing'
  | 'value-missing'
  | 'objective-count'
  | 'none-self-driven'
  | 'slots-missing'
  | 'start-is-target'
  | 'unit-missing'
  | 'figures-against-type'
  | 'due-missing'
  | 'due-past-cycle'
  | 'key-result-count'
  | 'owner-missing'
  | 'owner-count'
  | 'dependency-open'
  | 'weights-wrong'
  | 'benchmark-missing'
  | 'no-effect-shown'
  | 'quantity-without-quality'
  | 'all-due-on-last-day'

type Words = Readonly<Record<RecordCode, (what: string) => string>>

const en: Words = {
  'field-missing': (what) => `Set what is missing: ${what}.`,
  'link-missing': () => 'This objective is aligned: link it to the goal above that it serves.',
  'beneficiary-missing': () => 'This objective supports others: name whom.',
  'value-missing': () => 'This objective is self-driven: say what it is worth to the organisation.',
  'objective-count': (what) =>
    `${what} in one cycle: two to five objectives can be kept in mind. Merge, drop or add.`,
  'none-self-driven': () =>
    'All objectives come from above. Add one of your own if you see a need.',
  'slots-missing': (what) => `Say also: ${what}.`,
  'start-is-target': () => 'Start and target are the same. Set a target that differs.',
  'unit-missing': () => 'Name the unit of the figures.',
  'figures-against-type': () =>
    'The figures run against the direction. Swap them, or change the direction.',
  'due-missing': () => 'Set the day by which this is to be reached.',
  'due-past-cycle': () =>
    'This is due after the cycle ends. Choose an earlier day, or a nearer target.',
  'key-result-count': (what) =>
    `${what} key results: three to five usually show whether an objective is reached.`,
  'owner-missing': () => 'Nobody answers for it yet: name exactly one owner.',
  'owner-count': (what) => `${what} owners: name exactly one who answers for it.`,
  'dependency-open': () => 'It depends on others who have not agreed yet. Ask them to confirm.',
  'weights-wrong': () => 'The weights do not add up to 1. Adjust them, or weigh all alike.',
  'benchmark-missing': () =>
    'Nothing shows that the target is a challenge. Add a benchmark or your own past figures.',
  'no-effect-shown': () =>
    'All key results could be done and the objective still fail. Add one that shows its effect.',
  'quantity-without-quality': () => 'All key results count how much. Add one that shows how well.',
  'all-due-on-last-day': () =>
    'Everything is due on the last day. Bring at least one forward, so that there is time to react.',
}

const zh: Words = {
  'field-missing': (what) => `请补上：${what}。`,
  'link-missing': () => '这是对齐型目标，请关联到它所支撑的上级目标。',
  'beneficiary-missing': () => '这是支持型目标，请写明支持谁。',
  'value-missing': () => '这是自驱型目标，请写明它对组织的价值。',
  'objective-count': (what) =>
    `一个周期内有 ${what} 个目标。两到五个才记得住，请合并、舍弃或补充。`,
  'none-self-driven': () => '所有目标都来自上级。如果看到需要，请加一个自己的目标。',
  'slots-missing': (what) => `还请写明：${what}。`,
  'start-is-target': () => '起点和目标值相同，请定一个不同的目标值。',
  'unit-missing': () => '请写明数字的单位。',
  'figures-against-type': () => '数字和方向相反。请对调数字，或者改变方向。',
  'due-missing': () => '请写明要在哪一天之前达到。',
  'due-past-cycle': () => '截止日期在周期结束之后。请提前，或者把目标值定得近一些。',
  'key-result-count': (what) => `有 ${what} 个关键结果。一般三到五个就能看出目标是否实现。`,
  'owner-missing': () => '还没有负责人，请指定唯一一位。',
  'owner-count': (what) => `有 ${what} 位负责人。请指定唯一一位。`,
  'dependency-open': () => '它依赖的一方还没有确认。请对方确认。',
  'weights-wrong': () => '权重之和不等于 1。请调整，或者改为相同权重。',
  'benchmark-missing': () => '看不出目标值是否有挑战。请补上行业基准或自己的历史数据。',
  'no-effect-shown': () => '所有关键结果都做完，目标仍可能落空。请加一个能看出效果的关键结果。',
  'quantity-without-quality': () => '所有关键结果都只看数量。请加一个看质量的。',
  'all-due-on-last-day': () => '所有截止日期都在周期最后一天。请至少提前一个，留出调整的时间。',
}

export const RECORD_MESSAGES: Readonly<Record<Language, Words>> = { en, zh }

type Name =
  | 'owner'
  | 'cycle'
  | 'nature'
  | 'category'
  | 'origin'
  | 'commitment'
  | 'method'
  | 'problem'
  | 'by'
  | 'metric'

export const NAMES: Readonly<Record<Language, Readonly<Record<Name, string>>>> = {
  en: {
    owner: 'owner',
    cycle: 'cycle',
    nature: 'growth or innovation',
    category: 'category',
    origin: 'origin',
    commitment: 'committed or aspirational',
    method: 'by what means',
    problem: 'which problem it solves',
    by: 'by when',
    metric: 'which measure, from where to where',
  },
  zh: {
    owner: '负责人',
    cycle: '周期',
    nature: '增长或创新',
    category: '类别',
    origin: '来源',
    commitment: '承诺型或挑战型',
    method: '通过什么方法',
    problem: '解决什么问题',
    by: '在什么时间之前',
    metric: '哪个指标，从多少到多少',
  },
}
