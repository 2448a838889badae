import { SIMPLIFIED } from './traditional.ts'

const isFullWidth = (code: number): boolean => code >= 0xff01 && code <= 0xff5e

/** Words that differ between the regions and not only in script, of the same length. */
const REGIONAL: readonly (readonly [RegExp, string])[] = [
  [/影片/g, '视频'],
  [/网路/g, '网络'],
  [/资讯/g, '信息'],
  [/软体/g, '软件'],
  [/硬体/g, '硬件'],
  [/品质/g, '质量'],
  [/专案/g, '项目'],
  [/营收/g, '收入'],
  [/行销/g, '营销'],
  [/使用者/g, '用户们'],
  [/顾客/g, '客户'],
  [/程式/g, '程序'],
  [/伺服器/g, '服务器'],
  [/资料库/g, '数据库'],
  [/满意度/g, '满意度'],
  [/支援/g, '支持'],
  [/最佳化/g, '优化好'],
  [/透过/g, '通过'],
  [/达致/g, '达到'],
  [/自媒体/g, '自媒体'],
]

/**
 * The text in simplified characters and half-width signs, each in its old place, so that what is
 * found in the one has the same offsets in the other.
 */
export const folded = (text: string): string => {
  let plain = ''
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index)
    const code = text.charCodeAt(index)
    plain += isFullWidth(code)
      ? String.fromCharCode(code - 0xfee0)
      : code === 0x3000
        ? ' '
        : (SIMPLIFIED.get(unit) ?? unit)
  }
  return REGIONAL.reduce((all, [word, other]) => all.replace(word, other), plain)
}

/** Whether the text is written in traditional characters. */
export const isTraditional = (text: string): boolean => {
  for (const unit of text) if (SIMPLIFIED.has(unit)) return true
  return false
}

/** Simplified characters that stand for several traditional ones and keep their form in our words. */
const KEPT = new Set('只面台系才制表出回向了借合周志致注修布占折家余升局')

const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  [...SIMPLIFIED]
    .reverse()
    .flatMap(([traditional, simplified]): [string, string][] =>
      KEPT.has(simplified) ? [] : [[simplified, traditional]],
    ),
)

/** Our own words in traditional characters; right for the characters they use, no general converter. */
export const traditionalFrom = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (unit) => TRADITIONAL.get(unit) ?? unit)
