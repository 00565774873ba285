import {
  hardWordsIn,
  lineFaults,
  longestLine,
  wordsIn,
  type LineFault,
} from '../../platform/web/easy-read/index.ts'

/** What would make easy words easier, line by line: hints, which nobody has to follow. */
export function easyHints(easyWords: string): string[] {
  return easyWords
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .flatMap((line) => [
      ...lineFaults(line).map((fault) => `“${line}” ${says[fault](line)}.`),
      ...hardWordsIn(line).map(
        (word) => `“${line}” uses “${word}”, which many people don’t know: say it in other words.`,
      ),
    ])
}

const says: Record<LineFault, (line: string) => string> = {
  long: (line) => `has ${wordsIn(line)} words: make it ${longestLine} or fewer`,
  sentences: () => 'is more than one sentence: give each a line of its own',
  ideas: () => 'says two things at once: make two lines of it',
}
