// What the command says, as text or as figures.
import assert from 'node:assert/strict'
import { runCrosstabCommand } from '../../src/crosstab-command.ts'
import { Problem } from '../../src/platform/problem.ts'

export async function said(args: string[], piped: string | Uint8Array = ''): Promise<string> {
  const lines: string[] = []
  async function* input() {
    yield typeof piped === 'string' ? new TextEncoder().encode(piped) : piped
  }
  await runCrosstabCommand(args, { input: input(), say: (text) => lines.push(text) })
  return lines.join('\n')
}

export interface Figures {
  version: number
  asked: { answersOrder: string; read: number; leftOut: { reason: string; rows: number }[] }
  groups: string[]
  answers: string[]
  counts: number[][]
  [field: string]: unknown
}

export const figures = async (args: string[], piped = '') =>
  JSON.parse(await said([...args, '--json'], piped)) as Figures

export const refused = (args: string[], why: RegExp, piped: string | Uint8Array = '') =>
  assert.rejects(said(args, piped), (error) => {
    assert.ok(error instanceof Problem, String(error))
    assert.match(error.message, why)
    return true
  })

export const near = (found: unknown, expected: number, within = 1e-6) =>
  assert.ok(
    typeof found === 'number' && Math.abs(found - expected) < within,
    `${String(found)} is not ${expected}`,
  )

export const at = (value: unknown, ...path: (string | number)[]) =>
  path.reduce((part, name) => (part as Record<string, unknown>)[name], value)
