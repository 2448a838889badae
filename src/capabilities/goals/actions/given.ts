export * from '#platform/records/given.ts'
