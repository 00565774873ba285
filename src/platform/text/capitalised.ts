import type { NameKind } from './suggest-names.ts'

/** Words with a capital that name nobody. */
const common = new Set(
  `I I'm I've I'd I'll I’m I’ve I’d I’ll OK TV NHS GP CQC DLA PIP ESRC UK MP PA CCTV DVD CD PC IT A E
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
  September October November December Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
  Christmas Easter Bible God Lord Jesus English Welsh Scottish Irish British Europe European England Britain
  Scotland Wales Ireland Facebook Google Internet Zoom Skype WhatsApp Covid COVID Mr Mrs Ms Miss Dr Sister
  Mum Dad Nan Nana Gran Grandad Grandma Mam Auntie Uncle Council Interviewer Participant Researcher
  Facilitator Parkinson's Parkinson’s Alzheimer's Alzheimer’s Down's Down’s`.split(/\s+/),
)

const titles =
  'Mr|Mrs|Ms|Miss|Dr|Doctor|Nurse|Auntie|Aunty|Aunt|Uncle|Sister|Father|Reverend|Rev|Sir|Lady'
const word = String.raw`\p{Lu}[\p{L}]*(?:['’-]\p{L}+)*`
const several = String.raw`${word}(?: (?:of |the |on |St\. )?${word})*`
const placeWords =
  /(?:Road|Street|Lane|Avenue|Close|Drive|House|Court|Hospital|Surgery|School|College|Church|Centre|Center|Park|Hall|Lodge|Gardens|Square|Terrace|Way|Hill|Farm|University|Library)$/
const leadsToPlace = /\b(?:in|at|to|from|near|around|outside|into|live|lives|lived)\s+(?:the\s+)?$/

/**
 * Words with a capital where no sentence begins, or after a title; once found, they are names wherever
 * they stand. What leads to a place by the words beside it is one.
 */
export function capitalised(words: string): Map<string, NameKind> {
  const found = new Map<string, NameKind>()
  const add = (text: string, kind: NameKind) => {
    const name = withoutCommon(text)
    if (name && !found.has(name)) found.set(name, kind)
  }
  for (const match of words.matchAll(new RegExp(String.raw`\b(?:${titles})\.? (${several})`, 'gu')))
    add(match[1]!, 'name')
  for (const match of words.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}'’])${several}`, 'gu'))) {
    const before = words.slice(Math.max(0, match.index - 30), match.index)
    const begins = beginsSentence(before)
    const text = begins ? afterOpener(match[0]) : match[0]
    if (!text) continue
    add(text, placeWords.test(match[0]) || leadsToPlace.test(before) ? 'place' : 'name')
  }
  return found
}

/** Words with which sentences begin, whatever follows. */
const openers = new Set(
  `The A An My Our Your His Her Its Their This That These Those In At On For From With To Of By As And But Or
  So Then When Where While If Because Before After Since Until Now Well Yes No Oh Not He She It We You They
  Who What How Why Which There Here Some All Every Each Both Only Even Just Maybe Perhaps Dear Thank Thanks
  Is Was Are Were Do Does Did Has Have Had Can Could Would Should Will Let Like Ask Ring Tell See Good
  Old Young Poor Little Big`.split(/\s+/),
)

/** Of what begins a sentence only what can be a name: “Mary Pell”, but not the “My” of “My Mary”. */
function afterOpener(text: string): string {
  const [first = '', ...rest] = text.split(' ')
  return openers.has(first) || rest.length === 0 ? rest.join(' ') : text
}

function beginsSentence(before: string): boolean {
  return /(?:^|[.!?…:;]["'”’)]*\s+|\n\s*|["“‘(]|[–—-]\s)$/.test(before) || before === ''
}

/** Without common words at its beginning and end; nothing where no other is left. */
function withoutCommon(text: string): string | undefined {
  const parts = text.replace(/['’]s$/, '').split(' ')
  while (parts.length > 0 && isCommon(parts[0]!)) parts.shift()
  while (parts.length > 0 && isCommon(parts.at(-1)!)) parts.pop()
  const name = parts.join(' ')
  return name.length > 1 ? name : undefined
}

const isCommon = (one: string) => common.has(one) || /^(?:of|the|on|St\.)$/.test(one)
