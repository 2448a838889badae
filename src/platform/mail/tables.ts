declare module '#platform/database/tables.ts' {
  interface Tables {
    mail_outbox: MailOutboxTable
  }
}

export interface MailOutboxTable {
  workspace_id: string
  id: string
  reason: string
  recipient: string
  subject: string
  body_text: string
  body_html: string
  created_at: Date
  not_before: Date
  attempts: number
  last_error: string | null
  sent_at: Date | null
  failed_at: Date | null
}
