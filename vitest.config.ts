import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
    // Journeys wait for a browser most of the time: one file less than there are processors leaves them idle.
    maxWorkers: '100%',
    globalSetup: ['test/support/database-setup.ts'],
    // A database or a browser is slow on a busy machine; nothing is asserted about time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
