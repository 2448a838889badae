import type { Time, Unit } from '../reading/reading.ts'
import type { Span } from '../words.ts'

export interface Amount {
  readonly span: Span
  readonly value: number | null
  readonly unit: Unit
  readonly unitText: string
  /** The number is the size of a change: 翻倍, 增加一倍. */
  readonly isChange: boolean
}

const POWERS: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
  k: 1e3,
  K: 1e3,
  w: 1e4,
  W: 1e4,
  M: 1e6,
  m: 1e6,
  B: 1e9,
}
const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  半: 0.5,
}

const SHARE = '%|‰|个百分点|百分点|个点|成(?![为功本立交就果效长都熟品]|员(?!工))|折(?!扣|腾)'
const MONEY = '美元|欧元|人民币|港元|港币|台币|日元|元|块|USD|RMB|CNY|美金'
const TIME = '(?:个)?工作日|天|日|小时|分钟|秒钟|秒|毫秒|ms|个月|周(?!年)|年|分(?=钟)'
const SCORE = '分(?!钟|之|店|公司|析|享|别|为|布)|星|颗星|名(?=以内|之内|以前)'
const TIMES_MORE = '倍'
const CLASSIFIER =
  '家|名|位|人次|人|个|户|台|件|项|套|款|条|篇|场|次|节|期|份|所|座|城|辆|笔|单|封|通|轮|支|起|种|门|张|本|株|吨|公斤|公里|亩|平方米|堂|处|类|组|批|只|级|步|趟|例|床|班|席|间|集|宗|粒|枚|KW|kWh'

const UNITS = `(${SHARE})|(${MONEY})|(${TIME})|(${SCORE})|(${TIMES_MORE})|(${CLASSIFIER})`
const DIGIT_NUMBER = `\\d+(?:,\\d{3})*(?:\\.\\d+)?`
const HAN_NUMBER = '[一二两三四五六七八九十百千万亿零半〇]{1,8}'

const AMOUNT = new RegExp(
  `([$¥€£]\\s?)?(?:(百分之)?(${DIGIT_NUMBER})\\s?(?:个(?=[亿万]))?(万亿|千万|百万|十万|亿|万|千|百|[kKwWmMB](?![A-Za-z]))?` +
    `|(百分之)?(${HAN_NUMBER}))[多余+]?\\s?(?:${UNITS})?`,
  'g',
)
const MULTIPLES =
  /(?<![A-Za-z])(?:[XYN]{1,3}|_{2,})(?![A-Za-z0-9])%?|(?<=[入身列在居名到])前(?:[一二三四五六七八九十]+|\d+)(?!个月|[年月日天周])|[一二三四五六七八九]分之[一二两三四五六七八九]|翻(?:一番|了一番|两番|三番|番|倍|一倍|两倍)|减半|倍增|过半|一半|半数|半成|归零|清零|为零|零(?=事故|故障|投诉|缺陷|流失|差错|失误|漏洞|伤亡|宕机|安全|重大|丢失|延期|逾期|中断|违规|泄露|返工|差评|退货|误)(?![^，,。；;]{1,6}的)/g

/** 一 with a classifier is an article: 一个很棒的产品 counts nothing. */
const isArticle = (han: string, unit: string): boolean => han === '一' && !/[成倍半]/.test(unit)
/** Fixed words that begin with a number word. */
const IDIOM =
  /^(?:一(?:起|流|定|致|样|直|切|般|旦|些|线|体|站|带|手|方|面|目|键|步|心|路|举|贯|律|再|同|把|口|下|揽|百分|时|级)|三方|双方|两岸|四大|五险|千方|万一|百姓|百货|千家万户|万家|万物|万人空巷|百花|半导体|半成品|十足|十分|零售|零件|零部件|零碎|零距离|零门槛|千篇|百年|万无|亿万|九牛|七夕|二手|二维|二次|二级|三维|三农|三级|四级|三甲|五星|两化|三化|八小时|半自动|百强|千亿级|百万级|亿级|一二线|三四线|二代|三包|三好|双十一|十一|十佳|百度|千帆|千人千面|万达|万科|一把手|一句话|一张|百科|二期|一期|三期)/

const hanValue = (han: string): number | null => {
  let total = 0
  let current = 0
  for (const one of han) {
    const digit = DIGITS[one]
    if (digit !== undefined) current = digit
    else if (one === '十') [total, current] = [total + (current || 1) * 10, 0]
    else {
      const power = POWERS[one] ?? 1
      ;[total, current] =
        power >= 1e4 ? [(total + current || 1) * power, 0] : [total + (current || 1) * power, 0]
    }
  }
  return total + current
}

/** Numbers of a folded text outside its times, with their units. */
export const amountsOf = (text: string, times: readonly Time[]): Amount[] => {
  const isInTime = insideOf(times)
  const multiples = Array.from(text.matchAll(MULTIPLES), multipleFrom)
  const isTaken = insideOf(multiples)
  const found = [...multiples]
  for (const match of text.matchAll(AMOUNT)) {
    const amount = amountFrom(text, match)
    if (!amount || isInTime(amount.span[0])) continue
    if (!isTaken(amount.span[0]) && !isTaken(amount.span[1] - 1)) found.push(amount)
  }
  return found.sort((a, b) => a.span[0] - b.span[0])
}

/** Whether a place lies inside one of some spans, which are in order: found by halving. */
const insideOf =
  (spans: readonly { readonly span: Span }[]) =>
  (place: number): boolean => {
    let [low, high] = [0, spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.span[1] ?? 0) <= place) low = middle + 1
      else high = middle
    }
    return (spans[low]?.span[0] ?? Number.POSITIVE_INFINITY) <= place
  }

/** 三分之二. */
const partOf = (text: string): number => {
  const [whole = '', part = ''] = text.split('分之')
  return part === '' ? 0.5 : (DIGITS[part] ?? 1) / (DIGITS[whole] ?? 1)
}

const multipleFrom = (match: RegExpExecArray): Amount => {
  const [text] = match
  const isZero = /零/.test(text)
  if (text.startsWith('前')) {
    const span: Span = [match.index, match.index + text.length]
    const value = hanValue(text.slice(1)) || Number(text.slice(1)) || null
    return { span, value, unit: 'count', unitText: '前', isChange: false }
  }
  const isBlank = /[XYN_]/.test(text)
  if (isBlank) {
    const unit = /%/.test(text) ? 'share' : 'count'
    return {
      span: [match.index, match.index + text.length],
      value: null,
      unit,
      unitText: '',
      isChange: false,
    }
  }
  const isPart = /分之|一半|半数|过半/.test(text)
  return {
    span: [match.index, match.index + text.length],
    value: isZero ? 0 : isPart ? partOf(text) : /半/.test(text) ? 0.5 : 2,
    unit: isZero ? 'count' : isPart ? 'share' : 'multiple',
    unitText: '',
    isChange: !isZero && !isPart,
  }
}

const amountFrom = (text: string, match: RegExpExecArray): Amount | null => {
  const [
    whole,
    sign,
    percentOf,
    digits,
    power,
    hanPercent,
    han,
    share,
    money,
    time,
    score,
    times,
    classifier,
  ] = match
  const before = text.slice(Math.max(0, match.index - 4), match.index)
  const after = text.charAt(match.index + whole.length)
  if (digits !== undefined) {
    if (/(?:^|[^A-Za-z])[A-Za-z]{1,2}-?$/.test(before)) return null
    if (/[A-Za-z]$/.test(before) && /^\d\.\d$/.test(digits)) return null
    if (/(?:第|版本|阶段|OKR|top|TOP|Top|前)\s?$/.test(before)) {
      if (!/(?:top|TOP|Top|前)\s?$/.test(before)) return null
    }
    if (
      power === undefined &&
      !share &&
      !money &&
      !time &&
      !score &&
      !times &&
      !classifier &&
      /[A-Za-z]/.test(after)
    )
      return null
    // 95后: those born then.
    if (after === '后' && /^[5-9]?[05]$/.test(digits) && /^\d+$/.test(whole.trim())) return null
    if (/^\d\.0$/.test(digits) && !share && !money && !score) return null
  } else {
    if (han === undefined || IDIOM.test(text.slice(match.index, match.index + 5))) return null
    if (/[第统唯同专万之每其]$/.test(before) && !percentOf && !hanPercent) return null
    if (isArticle(han, whole) && !hanPercent) return null
    if (
      !share &&
      !money &&
      !time &&
      !score &&
      !times &&
      !classifier &&
      !hanPercent &&
      !/[万亿千百]/.test(han)
    )
      return null
    if (/^[百千万亿]+$/.test(han) && !/^[万亿]/.test(money ?? '')) return null
    if (/^(?:十|百|千|万|零|半)$/.test(han) && !share && !times && !classifier) return null
  }
  const plain = digits === undefined ? hanValue(han ?? '') : Number(digits.replaceAll(',', ''))
  const value =
    plain === null || !Number.isFinite(plain) ? null : plain * (POWERS[power ?? ''] ?? 1)
  const unit: Unit =
    percentOf || hanPercent || share
      ? 'share'
      : sign || money
        ? 'money'
        : time
          ? 'duration'
          : score
            ? 'score'
            : times
              ? 'multiple'
              : 'count'
  const unitText =
    share ??
    money ??
    time ??
    score ??
    times ??
    classifier ??
    sign?.trim() ??
    (percentOf || hanPercent ? '%' : '')
  return {
    span: [match.index, match.index + whole.trimEnd().length],
    value,
    unit,
    unitText,
    isChange: unit === 'multiple',
  }
}
