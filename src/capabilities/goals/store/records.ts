export * from '#platform/records/records.ts'
