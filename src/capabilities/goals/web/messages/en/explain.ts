export const explain = {
  progressOf: (title: string, figure: string) => `Progress of ${title}: ${figure}. Explain it`,
  statusOf: (title: string, status: string) => `Status of ${title}: ${status}. Explain it`,
  unknown: 'unknown',
  computed: 'Computed',
}
