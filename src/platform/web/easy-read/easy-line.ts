/** Words in a line of Easy Read, at most. */
export const longestLine = 12

/** What can be wrong with a line: too many words, more than one sentence, or two ideas in one. */
export type LineFault = 'long' | 'sentences' | 'ideas'

/** Where a second idea begins. */
const joints =
  /[;:–—()]\s|, (and|but|so|or|because|which)\b|\b(but|because|although|unless|whereas|however)\b|\band (then|also|I|you|we|he|she|it|they)\b/

/** What is wrong with one line of Easy Read, by BRAND's rules; nothing: []. Hard words are `hardWordsIn`. */
export function lineFaults(line: string): LineFault[] {
  const faults: [LineFault, boolean][] = [
    ['long', wordsIn(line) > longestLine],
    ['sentences', /[.!?…] \S/.test(line)],
    ['ideas', joints.test(line)],
  ]
  return faults.flatMap(([fault, isSo]) => (isSo ? [fault] : []))
}

export function wordsIn(line: string): number {
  return line.split(/\s+/).filter(Boolean).length
}
