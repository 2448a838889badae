import type { Time, TimeKind } from '../reading/reading.ts'

const UNIT = '(?:个)?(?:工作日|自然日|天|日|周|星期|个月|月|季度|年|小时|分钟|秒钟|秒|分|毫秒)'
const COUNT = '(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十半]+)'

/** In the order they are tried at a place; every form is bounded, so that the whole is linear. */
const FORMS: readonly (readonly [TimeKind, string])[] = [
  ['rate', '每(?:个)?(?:天|日|周|月|季度|季|年|双周|两周|半年|半月|小时|工作日)(?!均)'],
  [
    'deadline',
    '(?:20\\d\\d年?[-/.]?)?(?:1[0-2]|0?[1-9])月(?:底|末|初|中旬|上旬|下旬|份)?(?:[0-3]?\\d[日号])?(?:之前|以前|前)?',
  ],
  ['deadline', '20\\d\\d[-/.][01]?\\d[-/.][0-3]?\\d(?:日)?(?:之前|以前|前)?'],
  ['deadline', '[0-3]?\\d[日号](?:之前|以前|前)'],
  [
    'period',
    '(?:20\\d\\d|\\d\\d)?(?:年)?(?:Q[1-4]|q[1-4]|H[12])(?:季度)?(?:结束|末|底|内)?(?:之前|以前|前)?',
  ],
  ['period', '第?[一二三四1-4]季度(?:结束|末|底|内)?(?:之前|以前|前)?'],
  [
    'period',
    '(?:本|今|下|上|当|全)(?:个)?(?:季度|季|年度|年|月|周|财年|周期|学期)(?:结束|底|末|初|内)?(?:之前|以前|前)?',
  ],
  ['period', '(?:年|季度|季|月|周|学期)(?:底|末|终|内)(?:之前|以前|前)?'],
  ['period', '(?:上|下)半年(?:结束|内)?(?:之前|前)?'],
  ['period', '(?:20\\d\\d)(?:财年|年度|年)?(?:底|末|初|内)?(?:之前|以前|前)?'],
  ['period', '(?:同比|环比|年内|年度|季度内)'],
  ['window', `${COUNT}${UNIT}(?:之内|以内|内)`],
  ['window', `(?:首|前|次|头|近|连续|过去|未来)(?:${COUNT})?(?:个)?(?:天|日|周|月|年|小时)`],
  ['window', '\\d+(?:天|日|周|个月)(?=留存|复购|续|活跃|转化)'],
]

const ANY = new RegExp(FORMS.map(([, form]) => `(${form})`).join('|'), 'g')

/** Times of a folded text. */
export const timesOf = (text: string): Time[] => {
  const times: Time[] = []
  for (const match of text.matchAll(ANY)) {
    const form = match.slice(1).findIndex((group) => group !== undefined)
    const kind = FORMS[form]?.[0] ?? 'period'
    const end = match.index + match[0].length
    // "2025" or "20%": a bare year needs to stand alone.
    if (/^20\d\d$/.test(match[0]) && /[\d.,万亿%个家人名元]/.test(text.charAt(end))) continue
    if (/\d/.test(match[0].charAt(0)) && /[\d.]/.test(text.charAt(match.index - 1))) continue
    times.push({
      span: [match.index, end],
      kind: kind === 'period' && /前$|[底末]$/.test(match[0]) ? 'deadline' : kind,
      isDay: /[日号]/.test(match[0]) || /\d[-/.]\d+[-/.]\d/.test(match[0]),
      isYear:
        /^(?:20\d\d(?:财年|年度|年)?|今年|本年|全年|年内|本年度|年度)/.test(match[0]) &&
        !/月|Q/.test(match[0]),
    })
  }
  return times
}
