import type { Known, NameKind } from '../../../platform/text/suggest-names.ts'
import { wholeWord } from '../../../platform/text/suggest-names.ts'

/**
 * What may tell in a note who somebody is, beside what is found in any text: days, ages over 89, house
 * numbers, initials, and names that begin a sentence. Notes are short, so that one too many costs little.
 */
export function moreNames(words: string): Map<string, NameKind> {
  const found = new Map<string, NameKind>()
  const add = (text: string | undefined, kind: NameKind) => {
    if (text && !found.has(text)) found.set(text, kind)
  }
  for (const match of words.matchAll(day)) add(match[0], 'date')
  for (const age of ages) for (const match of words.matchAll(age)) add(match[1], 'age')
  for (const match of words.matchAll(ageInWords)) add(match[0], 'age')
  for (const match of words.matchAll(address)) add(match[0], 'place')
  for (const match of words.matchAll(initials)) add(match[0].trim(), 'name')
  for (const match of words.matchAll(opening))
    if (!isNoName(match[1]!, match[2])) add(match[1]!.replace(/['’]s$/, ''), 'name')
  return found
}

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const day = new RegExp(
  String.raw`\b(?:[Oo]n (?:the )?)?\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?: (?:19|20)\d\d)?\b|\b${month} (?:\d{1,2}(?:st|nd|rd|th)?\b|(?:19|20)\d\d\b)|\b(?:in|since|born in) (?:19|20)\d\d\b`,
  'g',
)
const ages = [
  /\b(?:aged?|turned|turns|turning|is|was|am|be|being|nearly|almost|reached) (9\d|1[01]\d)\b(?! ?(?:min|pound|mile|step|metre|per|%|p\b))/gi,
  /\b((?:9\d|1[01]\d)(?:th|st|nd|rd)?)(?= birthday|[- ]years?[- ]old| years of age)/g,
]
const ageInWords =
  /\b(?:ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|a hundred(?: and \w+)?(?= years| today| now| birthday)|hundredth|centenarian)\b/gi
const address =
  /\b\d{1,4}[a-z]? (?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:Road|Street|Lane|Avenue|Close|Drive|Gardens|Square|Terrace|Way|Hill|Court|House)\b/gu
const initials = /\b(?:\p{Lu}\. ?){2,}/gu
const opening = /(?:^|[.!?]["”’)]*\s+|\n\s*|[“‘"(])(\p{Lu}\p{Ll}+(?:['’]s)?)(?:[,:;]? (\p{L}+))?/gu

/** Words that begin sentences in notes and are nobody. */
const openers = new Set(
  `The A An My Our Your His Her Its Their This That These Those In At On For From With To Of By As And But Or So
  Then When Where While If Because Before After Since Until Now Well Yes No Oh Not He She It We You They I Who
  What How Why Which There Here Some All Every Each Both Only Even Just Maybe Perhaps Today Tomorrow Yesterday
  Tonight Later Lunch Dinner Breakfast Tea Supper Coffee Cake Soup Shopping Lots Everything Nothing Something
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mum Dad Christmas Easter Weather Medication Meds Bath
  Lovely Nice Good Great Happy Quiet Long Big First Next Last Once Another Very Too Also Still Again Always Never
  Bit Much More Most New Old Sun Rain Rang Went Had Got Did Made Saw Met Sat Took Came Was Is Are Were Let Put
  Read Told Said Left Gave Found Kept Ran Fed Cut Drew Sang Ate Drank Slept Felt Thought Bought Brought`.split(
    /\s+/,
  ),
)
/** What follows a verb more often than a name: “Baked a cake”, “Walked to”. */
const followsVerb = new Set(
  `a an the to with for in on at of by up down out into onto from some her his my our their your its about around
  through over together round back off this that these`.split(/\s+/),
)

function isNoName(word: string, next: string | undefined): boolean {
  if (/['’]s$/.test(word)) return openers.has(word.replace(/['’]s$/, ''))
  return openers.has(word) || followsVerb.has(next ?? '') || /(?:ed|ing|ly)$/.test(word)
}

/** Names that are known, each as it is written here: notes are typed in haste, and small letters are names, too. */
export function asWritten(words: string, known: readonly Known[]): Known[] {
  return known.flatMap(({ standsFor, pseudonym }) => {
    const found = words.matchAll(wholeWord(standsFor, 'giu'))
    const ways = new Set([...found].map(([text]) => text))
    return [...ways].map((one) => ({ standsFor: one, pseudonym }))
  })
}
