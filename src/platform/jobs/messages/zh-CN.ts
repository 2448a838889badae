import type { errors as en, letters as enLetters } from './en.ts'

export const errors: typeof en = {
  'jobs.job_not_found': () => '没有这项定期任务。',
  'jobs.mail_not_set_up': () =>
    '服务器还不能发送邮件。请让运维人员设置 SMTP_URL 和 MAIL_FROM，然后重新启动。',
}

export const letters: typeof enLetters = {
  test: {
    subject: (workspace) => `“${workspace}”的邮件可以送达`,
    text: (workspace) =>
      `这封信应您的要求由 Steadfast 发出，用来确认工作区“${workspace}”的邮件能否送达。您已收到。`,
  },
}
