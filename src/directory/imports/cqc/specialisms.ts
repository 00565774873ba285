/** Whom a service is for, as the Commission says it: its "specialisms". */
interface Specialism {
  says: RegExp
  words: string
  /** A term of the vocabulary `who_for`. */
  term?: string
}

const specialisms: Specialism[] = [
  { says: /^caring for adults over 65/i, words: 'adults over 65', term: 'older-people' },
  { says: /^caring for adults under 65/i, words: 'adults under 65' },
  { says: /^caring for children/i, words: 'children' },
  { says: /^dementia/i, words: 'dementia', term: 'dementia' },
  { says: /^learning disabilit/i, words: 'learning disabilities', term: 'learning-disability' },
  { says: /^physical disabilit/i, words: 'physical disabilities', term: 'physical-disability' },
  { says: /^mental health/i, words: 'mental health conditions', term: 'mental-health' },
  { says: /^sensory impairment/i, words: 'sight or hearing loss', term: 'sight-or-hearing' },
  { says: /^substance misuse/i, words: 'problems with drugs or alcohol' },
  { says: /^eating disorder/i, words: 'eating disorders' },
  {
    says: /^caring for people whose rights are restricted/i,
    words: 'people whose rights are restricted under the Mental Health Act',
  },
  { says: /^services for everyone/i, words: 'everyone' },
]

/** For whom: in words, as terms of ours, and from or up to which age where that is plain. */
export function forWhom(said: string[]) {
  const has = (beginning: RegExp) => said.some((one) => beginning.test(one))
  const found = specialisms.filter(({ says }) => has(says))
  const isAdults = has(/^caring for adults/i)
  const isAnyAge = has(/^services for everyone/i) || has(/^caring for children/i)
  const isOnlyChildren =
    has(/^caring for children/i) && !isAdults && !has(/^services for everyone/i)
  return {
    words: found.map(({ words }) => words),
    terms: found.flatMap(({ term }) => term ?? []),
    ...(isAdults && !isAnyAge && { minimumAge: 18 }),
    ...(isOnlyChildren && { maximumAge: 18 }),
  }
}
