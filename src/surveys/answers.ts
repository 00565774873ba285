import type { Definition, Question } from './instrument.ts'

/** One answer: a level, a number, or words. */
export interface Given {
  question: string
  level: number | null
  number: number | null
  words: string | null
}

export interface ReadAnswers {
  given: Given[]
  /** By question: sentences. */
  errors: Record<string, string>
}

/**
 * What was answered, as the instrument asks it. An answer outside its levels is said and not taken.
 * @param typed by question; what isn’t there, or is empty, wasn’t answered.
 */
export function readAnswers(
  { questions }: Definition,
  typed: Readonly<Record<string, string | undefined>>,
): ReadAnswers {
  const read: ReadAnswers = { given: [], errors: {} }
  for (const question of questions) {
    const said = typed[question.id]?.trim() ?? ''
    const answer = said === '' ? left(question) : answerTo(question, said)
    if (typeof answer === 'string') read.errors[question.id] = answer
    else if (answer) read.given.push({ question: question.id, ...unsaid, ...answer })
  }
  return read
}

const unsaid = { level: null, number: null, words: null }

type Answer = Partial<Omit<Given, 'question'>>

function left({ mayBeLeft, kind }: Question): string | undefined {
  if (mayBeLeft) return undefined
  return kind === 'levels' ? 'Choose an answer' : 'Write an answer'
}

/** @returns a sentence where it is none. */
function answerTo(question: Question, said: string): Answer | string {
  const { kind, least = -Infinity, most = Infinity, levels = [] } = question
  if (kind === 'words')
    return said.length <= 10_000 ? { words: said } : 'Use 10,000 characters or fewer'
  if (kind === 'levels') {
    const found = levels.find(({ level }) => String(level) === said)
    return found ? { level: found.level } : outsideLevels(question, said)
  }
  const number = /^[+-]?\d+([.,]\d+)?$/.test(said) ? Number(said.replace(',', '.')) : NaN
  if (Number.isNaN(number)) return outside(said, 'a number')
  if (number < least || number > most) return outside(said, bounds(question))
  return { number }
}

/** Said of an answer that none of the levels is: by their words where these are a scale. */
export function outsideLevels({ levels = [] }: Question, said: string): string {
  const numbers = levels.map(({ words }) => Number(words))
  if (numbers.some(Number.isNaN)) return outside(said, `one of 1 to ${levels.length}`)
  return outside(said, `a number from ${Math.min(...numbers)} to ${Math.max(...numbers)}`)
}

function bounds({ least, most }: Question): string {
  if (least !== undefined && most !== undefined) return `a number from ${least} to ${most}`
  return least !== undefined ? `a number of ${least} or more` : `a number of ${most} or less`
}

function outside(said: string, instead: string): string {
  const short = said.length > 40 ? `${said.slice(0, 40)}…` : said
  return `“${short}” isn’t an answer to this question: give ${instead}`
}
