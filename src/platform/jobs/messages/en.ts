export const errors = {
  'jobs.job_not_found': () => 'There is no such recurring job.',
  'jobs.mail_not_set_up': () =>
    'This server sends no mail yet. Whoever runs it sets SMTP_URL and MAIL_FROM, then starts it again.',
}

export const letters = {
  test: {
    subject: (workspace: string) => `Letters from ${workspace} arrive`,
    text: (workspace: string) =>
      `You asked Steadfast to send this letter, to see whether mail from the workspace “${workspace}” arrives. It does.`,
  },
}
