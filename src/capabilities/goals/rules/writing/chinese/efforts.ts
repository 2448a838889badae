import type { Amount } from './amounts.ts'
import { EFFORT_CLASSIFIERS, EFFORTS } from './lexicon.ts'
import type { Word } from './segments.ts'

const PLANNED =
  /^(?:需求|任务|计划|工作|工作量|项目|功能|开发|里程碑|工单|待办|事项|进度|迭代|版本)$/

/** What one set out to do: a share of it is work done. */
export const isPlanned = (words: readonly Word[], end: number): boolean =>
  words.slice(end, end + 5).some(({ word }) => PLANNED.test(word))

/** 文档完成率100%: a share of one's own work; 按时上线率 tells how well it was done. */
export const isShareDone = (text: string, at: number): boolean => {
  const measured = /[^，,。；;：:]*$/.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? ''
  return OWN_SHARE.test(measured) && !/按时|准时|按期|及时|如期|一次|无故障/.test(measured)
}
const OWN_SHARE =
  /(?:(?:上线|发布)率|(?:文档|需求|任务|计划|功能|开发|方案|报告|手册|制度|工作|事项|迭代|测试|代码)(?:的)?(?:完成|交付|编写|执行|落地|提交)率)[^率]{0,6}$/

/** 培训场次增加到20场: a measure only in name. */
export const countsEfforts = (
  words: readonly Word[],
  clauses: readonly number[],
  at: number,
  { unitText }: Amount,
): boolean =>
  EFFORT_CLASSIFIERS.has(unitText) &&
  words
    .slice(Math.max(0, at - 8), at)
    .some(
      ({ word }, index) =>
        clauses[Math.max(0, at - 8) + index] === clauses[at] &&
        EFFORTS.has(word.replace(/(?:数量|次数|场次|场数|篇数|期数|数)$/, '')),
    )

const OUTSIDERS =
  /^[老新]?(?:志愿者|会员|种子用户|体验官|用户|客户|合作伙伴|伙伴|加盟商|经销商|代理商|供应商|粉丝|学员|读者|捐赠者|商家|商户|骑手|司机|玩家|开发者|义工|合伙人)$/

/** 招募500名志愿者: those who came, and no staff. */
export const areOutsiders = (nouns: readonly string[]): boolean =>
  nouns.some((noun) => OUTSIDERS.test(noun))

/** 媒体主动报道30篇, 学员自发推荐: what others did. */
export const isTheirOwn = (text: string, at: number): boolean =>
  /(?:自发|媒体主动|客户主动|用户主动|学员主动|读者主动|家长主动|粉丝主动|同行主动)[^，,。；;]{0,6}$/.test(
    text.slice(Math.max(0, at - 14), at),
  )

const RHYTHM = /^(?:每|每周|每月|每日|每天|每年|每季|季度|至少|平均|人均|周|月|年)$/

/** 老顾客每月回店3次: how often others come, where no work of ours stands between. */
export const isHabit = (words: readonly Word[], at: number, { unitText }: Amount): boolean => {
  const told = words.slice(Math.max(0, at - 6), at).map(({ word }) => word)
  const who = told.findLastIndex(
    (word) => /^(?:客人|游客|居民)$/.test(word) || areOutsiders([word]),
  )
  const does = told.slice(who + 1)
  return (
    unitText === '次' &&
    who >= 0 &&
    does.some((word) => RHYTHM.test(word)) &&
    does.some((word) => !RHYTHM.test(word)) &&
    !does.some((word) => EFFORTS.has(word) || /[，,。；;]/.test(word))
  )
}

/** 支持3个新项目上线: what one lends a hand in, unless it is people. */
export const isHelp = (verb: string): boolean => /^(?:支持|支援|协助|配合|支撑)$/.test(verb)
