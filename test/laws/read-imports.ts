import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'

/** One import, export from or dynamic import; `target` is a path below src or a package's name. */
export interface Import {
  target: string
  isInternal: boolean
  /** Leaves no trace at run time. */
  isType: boolean
}

export interface SourceFile {
  /** Below src, with slashes. */
  path: string
  imports: Import[]
}

export const sourceFolder = fileURLToPath(new URL('../../src', import.meta.url))

function resolveTarget(from: string, specifier: string): Pick<Import, 'target' | 'isInternal'> {
  if (specifier.startsWith('#')) return { target: specifier.slice(1), isInternal: true }
  if (!specifier.startsWith('.')) return { target: specifier, isInternal: false }
  return { target: posix.join(posix.dirname(from), specifier), isInternal: true }
}

/** @throws Error when the file cannot be parsed: an unread file would pass every law */
export function readImports(path: string, source: string): SourceFile {
  const { program, module, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const found: Import[] = []
  const add = (specifier: string, isType: boolean) =>
    found.push({ ...resolveTarget(path, specifier), isType })
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') add(node.source.value, node.importKind === 'type')
    if (node.type === 'ExportAllDeclaration') add(node.source.value, node.exportKind === 'type')
    if (node.type === 'ExportNamedDeclaration' && node.source) {
      add(node.source.value, node.exportKind === 'type')
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    add(source.slice(moduleRequest.start + 1, moduleRequest.end - 1), false)
  }
  return { path, imports: found }
}

/** Every TypeScript file of the product, tests included. */
export function readSources(): SourceFile[] {
  const names = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readImports(name, readFileSync(join(sourceFolder, name), 'utf8')))
}
