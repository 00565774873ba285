import type { Definition } from '../instrument.ts'
import { isAscotDomain, type AscotLevel, type AscotLevels } from './domains.ts'

/** The levels of each domain in one response: as it is, and as it would be without the service. */
export function ascotLevels(
  { scoring, questions }: Definition,
  answers: readonly { question: string; level: number | null }[],
): { current: AscotLevels; expected: AscotLevels } {
  const levels = { current: {} as AscotLevels, expected: {} as AscotLevels }
  if (!scoring) return levels
  for (const { question, level } of answers) {
    const asked = questions.find(({ id }) => id === question)
    if (!asked || !isAscotDomain(asked.domain) || !isLevel(level)) continue
    levels[asked.isExpected ? 'expected' : 'current'][asked.domain] = level
  }
  return levels
}

function isLevel(level: number | null): level is AscotLevel {
  return level !== null && Number.isInteger(level) && level >= 1 && level <= 4
}
