// What the tests of statistics share: R's answers, where they lie beside the project, and nearness.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** Why tests that read R's answers are skipped, or false where the answers are there. */
export const withoutOracles = existsSync(folder) ? false : `there are no oracles in ${folder}`

/** @param path from ../shared @returns what the JSON file holds */
export function oracle<T>(path: string): T {
  return JSON.parse(readFileSync(`${folder}${path}`, 'utf8')) as T
}

/** Fails unless a number is as near to another as a share of it: 1e-10 unless given. */
export function near(
  actual: number | undefined,
  expected: number,
  within = 1e-10,
  about: unknown = '',
): void {
  const isNear =
    actual === expected ||
    (actual !== undefined && Math.abs(actual - expected) <= within * Math.abs(expected))
  assert.ok(isNear, `${actual} isn't within ${within} of ${expected} ${JSON.stringify(about)}`)
}

/** All tables of counts with these margins, each as rows. */
export function* tablesWith(
  rows: readonly number[],
  columns: readonly number[],
): Generator<number[][]> {
  const [first, ...others] = rows
  if (others.length === 0) {
    yield [[...columns]]
    return
  }
  for (const row of rowsWith(first!, columns))
    for (const rest of tablesWith(
      others,
      columns.map((column, at) => column - row[at]!),
    ))
      yield [row, ...rest]
}

function* rowsWith(sum: number, most: readonly number[]): Generator<number[]> {
  const [first, ...others] = most
  if (others.length === 0) {
    if (sum <= first!) yield [sum]
    return
  }
  for (let count = 0; count <= Math.min(sum, first!); count++)
    for (const rest of rowsWith(sum - count, others)) yield [count, ...rest]
}

/** n!, exactly. */
export function factorial(n: number): bigint {
  let product = 1n
  for (let k = 2n; k <= n; k++) product *= k
  return product
}
