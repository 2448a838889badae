import { existsSync, readFileSync } from 'node:fs'

export interface Count {
  passed: number
  failed: number
}

export const none: Count = { passed: 0, failed: 0 }
export const failed: Count = { passed: 0, failed: 1 }

export const plus = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
})

interface Report {
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

const countFile = ({ status, assertionResults }: Report['testResults'][number]): Count => {
  const having = (wanted: string) =>
    assertionResults.filter((assertion) => assertion.status === wanted).length
  const failures = having('failed')
  // A file that cannot be loaded has no tests to fail: it counts as one.
  return {
    passed: having('passed'),
    failed: status === 'failed' ? Math.max(1, failures) : failures,
  }
}

/**
 * @param file the runner's JSON report
 * @param code its exit code: a failure outside of any test shows only there
 */
export function countReport(file: string, code: number): Count {
  if (!existsSync(file)) return failed
  const report: Report = JSON.parse(readFileSync(file, 'utf8'))
  const count = report.testResults.map(countFile).reduce(plus, none)
  return code !== 0 && count.failed === 0 ? plus(count, failed) : count
}
