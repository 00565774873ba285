import { listWords } from '../../../platform/i18n/words.ts'
import type { ConsentTo, Standing } from './standing.ts'

/** What is agreed to, in the words of the team’s pages. */
export const consentNames: Record<ConsentTo, string> = {
  interview: 'an interview',
  survey: 'surveys',
  recording: 'the interview is recorded',
  quotes: 'her words are quoted, without her name',
  archive: 'her answers count in later studies',
}

/** The same, where there is room for a word. */
const consentWord: Record<ConsentTo, string> = {
  interview: 'an interview',
  survey: 'surveys',
  recording: 'recording',
  quotes: 'quotes',
  archive: 'later studies',
}

export const decidedNames = {
  own: 'She decided herself',
  supported: 'She decided with somebody’s help',
  consultee: 'She can’t decide; a consultee said what she would want',
} as const

export type Decided = keyof typeof decidedNames

/** Where somebody’s consent stands, in one line. */
export function consentWords({ agreesTo, tookBack, decision, isOutsideApproval }: Standing) {
  if (isOutsideApproval) return 'Nothing: the recorded approval doesn’t include her'
  if (agreesTo.length > 0) return sentence(listWords(agreesTo.map((to) => consentNames[to])))
  if (tookBack.length > 0) return 'Nothing any more: she took it back'
  return decision ? 'Nothing' : 'Not recorded yet'
}

/** In a few words, for a list of many people. */
export function consentInShort(standing: Standing): string {
  const { agreesTo, isOutsideApproval } = standing
  if (isOutsideApproval || agreesTo.length === 0) return consentWords(standing)
  const not = (Object.keys(consentWord) as ConsentTo[]).filter((to) => !agreesTo.includes(to))
  if (not.length === 0) return 'All that is asked'
  const few = not.length < agreesTo.length ? not : agreesTo
  const words = listWords(few.map((to) => consentWord[to]))
  return few === not ? `All but ${words}` : sentence(words)
}

function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
