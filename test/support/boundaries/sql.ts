// What SQL may name: a slice its own tables, and of the platform only functions. And what
// PostgreSQL 15 doesn't know yet.
import { isTest, ownerOf, type SourceFile } from './source-file.ts'
import { isSlice } from './tiers.ts'

/** @param platformSchemas schemas that belong to the platform, such as jobs and messages. */
export function foreignTables(file: SourceFile, platformSchemas: string[]): string[] {
  const owner = ownerOf(file.path)
  if (isTest(file.path) || (owner !== 'platform' && !isSlice(owner))) return []
  const named = /\b(from|join|into|update|table|only|truncate)\s+"?(\w+)"?\."?(\w+)"?\s*(\(?)/gi
  return [...file.text.matchAll(named)]
    .filter(([, verb, schema, , bracket]) => {
      if (isSlice(schema!)) return schema !== owner
      const isFunction = bracket === '(' && verb!.toLowerCase() !== 'into'
      return owner !== 'platform' && platformSchemas.includes(schema!) && !isFunction
    })
    .map(([, , schema, table]) => `${file.path} names the table ${schema}.${table} of another`)
}

const newer: [since: number, syntax: RegExp][] = [
  [16, /\b(any_value|array_shuffle|array_sample|date_add|date_subtract)\s*\(/],
  [16, /\bis\s+(not\s+)?json\b/],
  [16, /\bjson_(array|object|arrayagg|objectagg)\s*\(/],
  [16, /\bsystem_user\b/],
  [16, /(?<![\w.'])\d+_\d+/],
  [17, /\bjson_(table|exists|query|value|scalar|serialize)\s*\(/],
  [17, /\b(to_bin|to_oct|uuid_extract_\w+|xmltext)\s*\(/],
  [17, /\bmerge\s+into\b[^;]*\breturning\b/],
  [17, /\bwhen\s+not\s+matched\s+by\s+source\b/],
  [17, /\btransaction_timeout\b/],
  [18, /\b(uuidv4|uuidv7|casefold|array_sort|array_reverse|crc32c?)\s*\(/],
  [18, /\bwithout\s+overlaps\b|\bnot\s+enforced\b/],
  [18, /\bgenerated\s+always\s+as\s*\([^;]*?\)\s*virtual\b/],
  [18, /\breturning\s+(old|new)\./],
]

/** @returns a sentence for each use of what came after PostgreSQL 15. */
export function tooNew(file: SourceFile): string[] {
  const sql = file.text.replaceAll(/--.*$/gm, '').toLowerCase()
  return newer
    .map(([since, syntax]): [number, string | undefined] => [since, syntax.exec(sql)?.[0]])
    .filter(([, found]) => found !== undefined)
    .map(([since, found]) => `${file.path} needs PostgreSQL ${since}: ${found}`)
}
