/** What each kind of evidence says of a hypothesis. */
export interface Reading {
  /**
   * Of the answers and prices that bear on it: `expected` and `against` are told apart by more than
   * chance usually would; `both`: some one way and some the other; `open`: the data cannot tell; `few`: too few
   * organisations to say; `none`: no question bears on it.
   */
  numbers: 'expected' | 'against' | 'both' | 'open' | 'few' | 'none'
  /** In whose talks it is spoken of, by the share of organisations. */
  words: 'first' | 'others' | 'alike' | 'none'
  /** What co-researchers say of what was found. */
  verdicts: 'fits' | 'does not fit' | 'divided' | 'none'
}

/** The same, one by one, as it stands beside the sentence. */
export const evidenceWords: { [Kind in keyof Reading]: Record<Reading[Kind], string> } = {
  numbers: {
    expected: 'They go the way that was expected, by more than chance usually would.',
    against: 'They go the other way than was expected, by more than chance usually would.',
    both: 'Some go the way that was expected, and some the other way.',
    open: 'They cannot tell the groups apart.',
    few: 'There are too few organisations in a group to say.',
    none: 'None bears on this.',
  },
  words: {
    first: 'More organisations of the first group have people who tell of it.',
    others: 'More organisations of the others have people who tell of it.',
    alike: 'About as many organisations of each group have people who tell of it.',
    none: 'Nobody is heard to tell of it.',
  },
  verdicts: {
    fits: 'Most say that it fits.',
    'does not fit': 'Most say that it does not fit.',
    divided: 'They have not settled whether it fits.',
    none: 'They have said nothing of it yet.',
  },
}

interface Rule extends Partial<{ [Kind in keyof Reading]: Reading[Kind][] }> {
  name: string
  /** `{first}` and `{others}` stand for the groups. */
  says: string
}

/** From the first to the last: what fits first is said. What isn't named makes no difference. */
export const hypothesisRules: Rule[] = [
  {
    name: 'nothing yet',
    ...{ numbers: ['none'], words: ['none'], verdicts: ['none'] },
    says: 'Nothing that was gathered bears on this yet.',
  },
  {
    name: 'only verdicts',
    ...{ numbers: ['none'], words: ['none'] },
    says: 'No question and no code bears on this: what co-researchers say of it is all there is.',
  },
  {
    name: 'too few, and nobody tells of it',
    ...{ numbers: ['few'], words: ['none'] },
    says: 'There are too few organisations in a group to separate its size from these particular ones, and nobody told of it.',
  },
  {
    name: 'too few, but told of',
    numbers: ['few'],
    says: 'There are too few organisations in a group to separate its size from these particular ones: what people told is what bears on this.',
  },
  {
    name: 'as expected, and it fits',
    ...{ numbers: ['expected'], verdicts: ['fits'] },
    says: 'The figures go the way that was expected, by more than chance usually would, and co-researchers say that what was found fits. Neither says why.',
  },
  {
    name: 'as expected, but it does not fit',
    ...{ numbers: ['expected'], verdicts: ['does not fit'] },
    says: 'The figures go the way that was expected, by more than chance usually would, but co-researchers say that what was found does not fit. Ask them why before this is told.',
  },
  {
    name: 'as expected',
    numbers: ['expected'],
    says: 'The figures go the way that was expected, by more than chance usually would. It is open whether what was found fits, and why it is so.',
  },
  {
    name: 'against, though told of',
    ...{ numbers: ['against'], words: ['first'] },
    says: 'The figures go the other way than was expected, by more than chance usually would, though people tell of it more with {first}. Both belong in any account.',
  },
  {
    name: 'against',
    numbers: ['against'],
    says: 'The figures go the other way than was expected, by more than chance usually would.',
  },
  {
    name: 'figures against each other',
    numbers: ['both'],
    says: 'Some figures go the way that was expected and some the other way: tell them apart, and not as one.',
  },
  {
    name: 'open, told of, and it fits',
    ...{ numbers: ['open'], words: ['first'], verdicts: ['fits'] },
    says: 'The data cannot tell these apart. People tell of it more with {first}, and co-researchers say that what was found fits.',
  },
  {
    name: 'open, told of, but it does not fit',
    ...{ numbers: ['open'], words: ['first'], verdicts: ['does not fit'] },
    says: 'The data cannot tell these apart. People tell of it more with {first}, but co-researchers say that what was found does not fit.',
  },
  {
    name: 'open, told of',
    ...{ numbers: ['open'], words: ['first'] },
    says: 'The data cannot tell these apart. People tell of it more with {first}, and co-researchers haven’t settled whether what was found fits.',
  },
  {
    name: 'open, told of by others',
    ...{ numbers: ['open'], words: ['others'] },
    says: 'The data cannot tell these apart, and people tell of it more with {others}.',
  },
  {
    name: 'open, told of alike, and it fits',
    ...{ numbers: ['open'], words: ['alike'], verdicts: ['fits'] },
    says: 'The data cannot tell these apart, and people of both tell of it about as often. Co-researchers say that what was found fits.',
  },
  {
    name: 'open, told of alike',
    ...{ numbers: ['open'], words: ['alike'] },
    says: 'The data cannot tell these apart, and people of both tell of it about as often.',
  },
  {
    name: 'open',
    numbers: ['open'],
    says: 'The data cannot tell these apart, and no talk was coded for it.',
  },
  {
    name: 'words alone, and it fits',
    ...{ words: ['first'], verdicts: ['fits'] },
    says: 'No figure bears on this. People tell of it more with {first}, and co-researchers say that what was found fits.',
  },
  {
    name: 'words alone, but it does not fit',
    ...{ words: ['first'], verdicts: ['does not fit'] },
    says: 'No figure bears on this. People tell of it more with {first}, but co-researchers say that what was found does not fit.',
  },
  {
    name: 'words alone',
    words: ['first'],
    says: 'No figure bears on this. People tell of it more with {first}; co-researchers haven’t settled whether what was found fits.',
  },
  {
    name: 'words of others alone',
    words: ['others'],
    says: 'No figure bears on this. People tell of it more with {others}.',
  },
  {
    name: 'words alike',
    words: ['alike'],
    says: 'No figure bears on this. People of both tell of it about as often.',
  },
]

/** The sentence that a hypothesis ends in, and the rule that chose it. */
export function sentenceFor(
  reading: Reading,
  groups: readonly string[],
): { rule: string; sentence: string } {
  const rule = hypothesisRules.find(({ numbers, words, verdicts }) =>
    [
      numbers?.includes(reading.numbers),
      words?.includes(reading.words),
      verdicts?.includes(reading.verdicts),
    ].every((fits) => fits !== false),
  )!
  const [first = 'the first group', second = 'the others'] = groups
  const others = second === 'Others' ? 'the others' : second
  const sentence = rule.says.replaceAll('{first}', first).replaceAll('{others}', others)
  return { rule: rule.name, sentence }
}
