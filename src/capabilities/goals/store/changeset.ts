export * from '#platform/records/changeset.ts'
