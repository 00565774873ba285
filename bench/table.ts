import { availableParallelism, cpus, totalmem } from 'node:os'
import type { Timing } from './measures/timing.ts'

/** The manner of every benchmark's table. */

const first = 74
const cell = 14

/** The head of a table with these columns, and the rule below it. */
export function headOf(title: string, columns: string[]): string[] {
  const text = title.padEnd(first) + columns.map((one) => one.padStart(cell)).join('')
  return [text, '-'.repeat(text.length)]
}

/** A row of figures; words stand as they are. */
export function row(name: string, figures: (number | string)[]): string {
  const words = figures.map((one) => (typeof one === 'number' ? one.toFixed(1) : one))
  return name.padEnd(first) + words.map((one) => one.padStart(cell)).join('')
}

/** The head of a table of times. */
export function head(title: string, more: string[] = []): string[] {
  return headOf(title, ['p50 ms', 'p95 ms', 'p99 ms', 'a second', ...more])
}

export function line(
  name: string,
  { p50, p95, p99, aSecond }: Timing,
  more: (number | string)[] = [],
): string {
  return row(name, [p50, p95, p99, aSecond, ...more])
}

export function clients(count: number): string {
  return count === 1 ? '1 client' : `${count} clients`
}

export function whole(number: number): string {
  return Math.round(number).toLocaleString('en-GB')
}

export function megabytes(bytes: number): string {
  return `${whole(bytes / 2 ** 20)} MB`
}

/** `Node 26.10.0, PostgreSQL 18.4 (…), 2 × …, 24,105 MB.` @param version of PostgreSQL */
export function machine(version: string, fsync = 'without fsync'): string {
  return `Node ${process.versions.node}, PostgreSQL ${version} (embedded, ${fsync}), ${availableParallelism()} × ${cpus()[0]?.model.trim()}, ${megabytes(totalmem())}.`
}
