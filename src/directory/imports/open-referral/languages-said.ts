import { plainWords } from './audience-words.ts'
import type { Draft } from './reading.ts'
import { objectsIn, textIn } from './said.ts'

/**
 * The languages that are spoken, in our terms. In ours the provider's own attributes tell them,
 * and her services repeat them.
 */
export function languagesSaid(draft: Draft): string[] {
  if (draft.isOurs) return []
  const { service, names, notes } = draft
  const said = objectsIn(service.languages).map((one) => ({
    name: textIn(one, 'name', 'language'),
    code: textIn(one, 'code', 'language'),
  }))
  const unknown = new Set<string>()
  const found = said.flatMap(({ name, code }) => {
    const term = termFor(name, names.language) ?? termFor(code, names.language)
    if (!term && name) unknown.add(name)
    return term ?? []
  })
  if (unknown.size > 0)
    notes.add('languages', 'is not known here, so it is left out', [...unknown].join('; '))
  return found
}

function termFor(words: string, names: Map<string, string>): string | undefined {
  const plain = plainWords(words)
  const code = codes[plain.split(' ')[0] ?? '']
  const isCode = /^[a-z]{2,3}$/.test(words.split(/[-_]/)[0]!.toLowerCase())
  if (isCode && code && names.has(code)) return code
  const other = otherNames[plain]
  if (other && names.has(other)) return other
  return [...names].find(([term, name]) => term === plain || plainWords(name) === plain)?.[0]
}

/** ISO 639, two letters or three. */
const codes: Partial<Record<string, string>> = {
  ...{ en: 'english', eng: 'english', bfi: 'bsl', ar: 'arabic', ara: 'arabic', bn: 'bengali' },
  ...{ ben: 'bengali', yue: 'cantonese', fa: 'farsi', fas: 'farsi', per: 'farsi', fr: 'french' },
  ...{ fra: 'french', fre: 'french', gu: 'gujarati', guj: 'gujarati', hi: 'hindi', hin: 'hindi' },
  ...{ it: 'italian', ita: 'italian', lt: 'lithuanian', lit: 'lithuanian', zh: 'mandarin' },
  ...{ cmn: 'mandarin', phr: 'mirpuri', pl: 'polish', pol: 'polish', pt: 'portuguese' },
  ...{ por: 'portuguese', pa: 'punjabi', pan: 'punjabi', ro: 'romanian', ron: 'romanian' },
  ...{ sn: 'shona', sna: 'shona', so: 'somali', som: 'somali', es: 'spanish', spa: 'spanish' },
  ...{ tl: 'tagalog', tgl: 'tagalog', fil: 'tagalog', ta: 'tamil', tam: 'tamil', tr: 'turkish' },
  ...{ tur: 'turkish', uk: 'ukrainian', ukr: 'ukrainian', ur: 'urdu', urd: 'urdu', cy: 'welsh' },
  ...{ cym: 'welsh', wel: 'welsh', yo: 'yoruba', yor: 'yoruba' },
}

const otherNames: Partial<Record<string, string>> = {
  'sign language': 'bsl',
  bangla: 'bengali',
  persian: 'farsi',
  panjabi: 'punjabi',
  filipino: 'tagalog',
  'mandarin chinese': 'mandarin',
  'chinese mandarin': 'mandarin',
  'cantonese chinese': 'cantonese',
  'chinese cantonese': 'cantonese',
}
