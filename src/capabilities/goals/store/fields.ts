export * from '#platform/records/fields.ts'
