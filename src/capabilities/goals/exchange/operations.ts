import type { Locale } from '#kernel/actor.ts'
import { DomainError, type Issue } from '#kernel/errors.ts'
import type { ErrorWords } from '#platform/contract/capability.ts'
import { implementRead, implementWrite } from '#platform/contract/implementation.ts'
import { type GoalsParts, sightOf } from '../actions/loading.ts'
import { exportWorkspace, importFile } from './contract.ts'
import type { JoinedPart } from './declare-part.ts'
import { exportWorkspaceFile } from './export.ts'
import { importWorkspaceFile } from './import.ts'
import { errors as en } from './messages/en.ts'
import { errors as zh } from './messages/zh-CN.ts'
import { mayExportWorkspace, mayImportFile } from './policy.ts'
import type { Json } from './rules/json.ts'
import { MAX_BYTES, readFileText } from './rules/json-text.ts'

/** @throws DomainError for text that is too long or no JSON, with the place */
export function fileFromText(text: string): Json {
  if (Buffer.byteLength(text) > MAX_BYTES)
    throw new DomainError('too-large', 'goals.import_too_large', {
      params: { maximum: MAX_BYTES / 1024 / 1024 },
    })
  const read = readFileText(text)
  if (read.ok) return read.file
  const { issues } = read
  throw new DomainError('invalid', 'goals.import_refused', {
    issues,
    params: { count: issues.length },
  })
}

const importing = (parts: GoalsParts) =>
  implementWrite(importFile, {
    load: () => null,
    may: mayImportFile,
    async run({ tx, actor, locale, now, today, newId, emit }, { file, dryRun }) {
      // What came through the schema is JSON: it was parsed from the body of a request.
      const json = typeof file === 'string' ? fileFromText(file) : (file as Json)
      const {
        counts,
        parts: ofParts,
        ...report
      } = await importWorkspaceFile(tx, {
        file: json,
        dryRun,
        parts: partsOf(parts),
        now,
        today,
        actorId: actor.memberId,
        newId,
        emit,
      })
      return {
        ...report,
        counts: { ...counts },
        parts: { ...ofParts },
        notes: report.notes.map((note) => remark(note, locale)),
      }
    },
  })

const partsOf = ({ exchangeParts = [] }: GoalsParts): readonly JoinedPart[] => exchangeParts

const words: Readonly<Record<Locale, ErrorWords>> = { en, 'zh-CN': zh }

const remark = ({ path, code, params }: Issue, locale: Locale) => ({
  path,
  code,
  message: words[locale][code]?.(params ?? {}) ?? code,
  ...(params && { params: { ...params } }),
})

const exporting = (parts: GoalsParts) =>
  implementRead(exportWorkspace, {
    load: (context) => sightOf(parts, context),
    may: mayExportWorkspace,
    run: ({ read, today }, _input, sight) =>
      read(async (tx) => ({ file: await exportWorkspaceFile(tx, sight, today, partsOf(parts)) })),
  })

/** For the goals capability to register. */
export const exchangeImplementations = (parts: GoalsParts) =>
  [importing(parts), exporting(parts)] as const
