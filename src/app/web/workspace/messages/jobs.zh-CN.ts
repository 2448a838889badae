import type { jobs as en } from './jobs.en.ts'

const names: typeof en.names = {
  'workspace.tidy': { title: '清理', what: '删除为重复请求保留的旧答复，以及早已发出的邮件。' },
  'management.remind': {
    title: '提醒',
    what: '把每位成员的待办汇总成一封邮件，默认每周一封，各人可以另行设定。',
  },
}

const counts: typeof en.counts = {
  answers: (n) => `清除 ${n} 条旧答复`,
  letters: (n) => `${n} 封邮件`,
  people: (n) => `${n} 人`,
}

export const jobs: typeof en = {
  names,
  counts,
  title: '定期任务',
  why: '这些任务自动运行，同一时间只在一台服务器上执行；重启后会接着做。',
  next: '下次',
  soon: '一分钟之内',
  last: '上次',
  never: '尚未运行',
  nothingToDo: '无事可做',
  failed: (n) => (n === 1 ? '运行失败，将自动重试。' : `连续失败 ${n} 次，将自动重试。`),
  takenUp: (n) =>
    n === 1
      ? '执行它的服务器中途停止，已由另一台接着完成。'
      : `执行中途中断 ${n} 次，每次都已接着完成。`,
  run: '立即运行',
  runOf: (job) => `立即运行：${job}`,
  running: '将在一分钟内运行。',
  mail: '邮件',
  mailOff:
    '服务器还不能发送邮件。请运维人员设置 SMTP_URL 和 MAIL_FROM 后重新启动；在此之前，提醒只在产品内显示。',
  mailOn: (from) => `邮件以 ${from} 的名义发出。`,
  waiting: (n) => `${n} 封邮件待发`,
  givenUp: (n) => `近 30 天有 ${n} 封邮件未能送达`,
  lastError: (error) => `邮件服务器答复：${error}`,
  test: '给自己发一封测试邮件',
  tested: (to) => `邮件正发往 ${to}。`,
}
