/** How the end of a request looks; its word always stands beside it. */
export const statusTone = {
  open: 'plain',
  accepted: 'good',
  declined: 'bad',
  withdrawn: 'plain',
} as const
