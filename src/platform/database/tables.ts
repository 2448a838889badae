/**
 * Every table the application can query. Each store adds its own by declaration merging, so that
 * deleting a capability leaves no trace here:
 *
 *     declare module '#platform/database/tables.ts' {
 *       interface Tables { unit: UnitTable }
 *     }
 */
// biome-ignore lint/suspicious/noEmptyInterface: stores fill it by declaration merging
export interface Tables {}
