import type { Deed } from '../reading/reading.ts'
import {
  ARTEFACTS,
  ATTESTED,
  DEED_OF,
  isFunctionWord,
  isMetric,
  PEOPLE,
  PROBLEMS,
  VAGUE,
  WHOLES,
} from './lexicon.ts'
import type { Word } from './segments.ts'

export interface PlacedVerb {
  readonly at: number
  readonly deed: Deed
  readonly word: string
  /** Head of a clause; others only govern the numbers after them. */
  readonly isHead: boolean
  readonly stated: boolean
  /** Which clause, counted from 0. */
  readonly clause: number
}

const BREAK = /^[，,。；;、！!？?：:\n|]+$/
const DIVIDER = /^[，,。；;！!？?：:\n|]+$/

/** Verbs that state a change wherever they stand; others are as often nouns (管理, 设计, 推广). */
const STATING: ReadonlySet<Deed> = new Set([
  'raise',
  'lower',
  'attain',
  'obtain',
  'become',
  'enable',
])
/** 为客户, 把文书, 与伙伴: the verb of the order comes after whom or what they name. */
const BEFORE_OBJECT = /^(?:为|给|把|将|与|和|向|对|对于|以|用|从|在|于|跟|同|由|针对|面向|围绕|帮)$/
/** In the passive these close a sentence: 新官网上线. */
const CLOSING = /^(?:上线|发布|交付|落地|完成|投产|启用|开业|竣工|上架|部署|结题|验收|试运行)$/

/** The clause each word belongs to; a list mark (、) does not divide. */
export const clausesOf = (words: readonly Word[]): number[] => {
  let clause = 0
  return words.map(({ word }) => {
    if (DIVIDER.test(word)) clause += 1
    return clause
  })
}

const isSkipped = (
  words: readonly Word[],
  at: number,
  isTime: (at: number) => boolean,
): boolean => {
  const word = words[at]
  if (!word) return false
  if (isTime(at) || !word.isWord) return true
  return VAGUE.has(word.word) && DEED_OF.get(word.word) === undefined
    ? true
    : /^(?:要|会|能|将|并|并且|且|且|争取|力争|计划|我们|团队|公司|通过|以|为|为了|在|于|年|月|底|前|内|还|也|再|则|把|对|KR\d?|O\d?|全面|成功|真正|彻底|正式|顺利|按时|按期|按计划|如期|共|共同|至少|最少|累计|新|全年|本|下|上|每|KR)$/.test(
        word.word,
      )
}

export const verbsOf = (words: readonly Word[], isTime: (at: number) => boolean): PlacedVerb[] => {
  const clauses = clausesOf(words)
  const verbs: PlacedVerb[] = []
  let isStart = true
  let clause = -1
  let hasHead = false
  let isBehindPreposition = false
  let isFromOn = false
  const last = words.findLast(({ isWord }) => isWord)?.word ?? ''
  words.forEach(({ word }, at) => {
    if (clauses[at] !== clause) {
      clause = clauses[at] ?? 0
      isStart = true
      hasHead = false
      isBehindPreposition = false
      isFromOn = false
    }
    const isDeal = word === '完成' && ATTESTED.has(last)
    const isChangeover = (word === '实现' || word === '完成') && /化$/.test(last)
    const known = isChangeover ? 'deliver' : DEED_OF.get(word)
    const plain = isTime(at) ? undefined : isDeal ? 'attain' : known
    const deed = plain && (deedHere(words, clauses, at) ?? plain)
    if (deed === undefined || isMetric(word)) {
      if (!isStart && (word === '和' || word === '并' || word === '、' || word === '及')) return
      if (isStart && /^[从由]$/.test(word)) isFromOn = TOWARDS.test(restOf(words, at))
      if (isStart && BEFORE_OBJECT.test(word)) isBehindPreposition = true
      else if (!isBehindPreposition && !isSkipped(words, at, isTime)) isStart = false
      return
    }
    const next = words[at + 1]
    const isAttribute = next?.word === '的' && (!isStart || isBehindPreposition)
    const isOrder = isStart && !isNounHere(words, at) && !(isFromOn && !CHANGING.test(word))
    const isStated = !isStart && !isAttribute && STATING.has(deed)
    const isClosing =
      !isStart &&
      CLOSING.test(word) &&
      (!next || BREAK.test(next.word) || /^[了\d]/.test(next.word) || !next.isWord)
    const isTheirDeed =
      !isStart &&
      !isAttribute &&
      !hasHead &&
      (deed === 'deliver' || deed === 'act') &&
      isActor(words[at - 1]?.word ?? '')
    const isHead = (isOrder || isTheirDeed || ((isStated || isClosing) && !hasHead)) && !isAttribute
    verbs.push({ at, deed, word, isHead, stated: !isOrder, clause })
    if (isHead) hasHead = true
    isStart = false
  })
  return verbs
}

/** With a difficulty these change a state: 解决客户开票难的问题. */
const ENDING =
  /^(?:解决|处理|完善|打破|打通|破解|突破|补齐|补足|消除|改变|清理|疏通|终结|告别|走出)$/

/** 做最懂农户的银行, 推动门店从坐商向行商转型: what follows makes the verb a picture. */
const SUPERLATIVE = /^[^，,。；;]{0,12}(?:最|第一|首选|领头|标杆|典范|引领|离不开)/
const TURNING =
  /^[^，,。；;]{0,8}[从由][^，,。；;]{1,12}[向到][^，,。；;]{1,12}(?:转型|转变|升级|跨越|跃升|变革|蜕变|转化)/

const deedHere = (
  words: readonly Word[],
  clauses: readonly number[],
  at: number,
): Deed | undefined => {
  const word = words[at]?.word ?? ''
  if (ENDING.test(word) && endsProblem(words, clauses, at)) return 'lower'
  if (word === '做' && SUPERLATIVE.test(restOf(words, at))) return 'become'
  if (word === '实现' && makesThing(words, clauses, at)) return 'deliver'
  const isPush = /^(?:推动|推进|促进|实现|完成|带动|加快|加速)$/.test(word)
  return isPush && TURNING.test(restOf(words, at)) ? 'become' : undefined
}

/** 实现登录功能: a thing made, and no state come true; 人人爱用的系统 is one. */
const makesThing = (words: readonly Word[], clauses: readonly number[], at: number): boolean => {
  const made = words
    .slice(at + 1, at + 8)
    .filter((_, index) => clauses[at + 1 + index] === clauses[at])
  const last = made.findLast(({ isWord }) => isWord)
  return ARTEFACTS.has(last?.word ?? '') && made.every(({ word }) => word !== '的')
}

const endsProblem = (words: readonly Word[], clauses: readonly number[], at: number): boolean => {
  for (let index = at + 1; clauses[index] === clauses[at] && index < at + 12; index += 1)
    if (PROBLEMS.has(words[index]?.word ?? '')) return true
  return false
}

/** 从…走向…: what stands between is a state and no order. */
const CHANGING =
  /^(?:走向|迈向|转向|转变|转型|变成|变为|变|升级|升级为|跨向|成为|走到|走进|进化|过渡|跃升)/
const TOWARDS = new RegExp(CHANGING.source.replace('^', '^[^，,。；;]{1,14}'))

const restOf = (words: readonly Word[], at: number): string =>
  words
    .slice(at + 1, at + 14)
    .map(({ word }) => word)
    .join('')

const isActor = (word: string): boolean => PEOPLE.has(word) || WHOLES.has(word)

/** 培训完成率 or 服务质量: a verb right before a measure, which a subject and not a deed. */
const isNounHere = (words: readonly Word[], at: number): boolean => {
  const [own, next] = [words[at], words[at + 1]]
  if (!own || !next?.isWord || next.from !== own.to) return false
  return /^(?:服务|销售|测试|研究|融资|招聘|运营|培训|生产|管理|设计|研发|注册|交付|回访|审核|采购|支持|开发|宣传|推广|上市|转化|留存|复购|续约|回款|签约|配置|部署|维护|检查|覆盖|处理|解决|试点|直播)$/.test(
    own.word,
  )
    ? isMetric(next.word) ||
        /^(?:人员|部门|中心|工程师|经理|流程|环节|满意度|人次|区域|城市|门店|项目|团队|带来)$/.test(
          next.word,
        )
    : false
}

/** Meaning words: neither grammar nor praise nor number. */
export const isContent = ({ word, isWord }: Word): boolean =>
  isWord && !isFunctionWord(word) && !/^[\d.,%]+$/.test(word)
