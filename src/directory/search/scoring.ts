/**
 * How a search weighs what it knows. Chosen on one half of the graded needs, and looked at on the
 * other, untouched one: docs/decisions/0007 says what was tried, `npm run relevance` measures.
 */
export const scoring = {
  /** How plainly a word says something, by where it stands. */
  fields: { name: 1, kind: 1, description: 0.7, about: 0.3 },
  /** A word of the same stem, against the word itself. */
  sameStem: 0.7,
  /** How much each kind of part says of what is needed. */
  weights: { whole: 2, entry: 1, word: 0.5, when: 0.7, like: 2 },
  /** An entry's own phrase, and each further meaning, against its first meaning. */
  ownWords: 1.5,
  nextMeans: 0.8,
  /** What a part counts that everybody says, against one that nobody else does. */
  leastRare: 0.3,
  /**
   * How many entries of like meaning are looked at, from which likeness on they count, when
   * fully, how far behind the nearest they may be, and how much nearer they must be to a need of
   * one or two words.
   */
  like: { most: 4, least: 0.55, full: 0.9, behind: 0.15, short: 0.2 },
  /** How much of "suits" is what is said; the rest is the likeness of meanings, between these. */
  said: 0.8,
  unlike: 0.2,
  alike: 0.85,
  /** Less than this isn't found, nor less than this share of the best. */
  leastSuits: 0.1,
  leastOfBest: 0.25,
  /** From here on it is what was asked for, not only something like it. */
  sure: 0.35,
  /** What else raises a score, as a share of it. */
  comesToYou: 0.06,
  nearBy: 0.06,
  hasSpace: 0.08,
  confirmed: 0.08,
} as const
