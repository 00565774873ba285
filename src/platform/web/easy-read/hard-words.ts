import type { PictureName } from '../pictures/index.ts'

interface HardWordMeaning {
  picture: PictureName
  /** One short sentence. */
  means: string
  /** How it shows in a text, where that is more than the word and its plural. */
  found?: RegExp
}

/**
 * Words that many people don't know. An Easy Read page says them in other words, or explains them
 * where they stand with `<HardWord>`. A word that turns out to be hard is added here.
 */
export const hardWords = {
  account: { picture: 'key', means: 'Your account is your own place on this website.' },
  agreement: { picture: 'agreement', means: 'An agreement is what you both said yes to.' },
  access: { picture: 'eye', means: 'Access means you may look at something.' },
  attorney: { picture: 'signature', means: 'An attorney may decide for someone else.' },
  browser: { picture: 'website', means: 'A browser is what shows you websites.' },
  code: { picture: 'code', means: 'This code is 6 numbers that we send you.' },
  consent: { picture: 'hand-yes', means: 'Consent means you say yes to something.' },
  contract: { picture: 'signature', means: 'A contract is what two people have agreed.' },
  cookie: { picture: 'paper', means: 'A cookie is a small note on your phone or computer.' },
  coordinator: { picture: 'coordinator', means: 'The coordinator looks after this website.' },
  council: { picture: 'council', means: 'The council runs things where you live.' },
  'criminal record': {
    picture: 'paper',
    means: 'A criminal record says what wrong things someone did.',
  },
  data: {
    picture: 'list',
    means: 'Data means things that are written down.',
    found: /(?<!\bopen )\bdata\b/i,
  },
  deputy: { picture: 'council', means: 'A deputy is chosen by a court to decide.' },
  device: { picture: 'mobile', means: 'A device is a phone or a computer.' },
  'direct payment': {
    picture: 'money',
    means: 'A direct payment is council money for your support.',
  },
  enterprise: {
    picture: 'worker',
    means: 'An enterprise is a person or a firm that gives support.',
  },
  goal: { picture: 'goal', means: 'A goal is something you want to do.' },
  'information commissioner': {
    picture: 'council',
    means: 'The Information Commissioner checks how people look after information.',
  },
  'legitimate interest': {
    picture: 'tick',
    means: 'A legitimate interest is a good reason.',
  },
  listing: { picture: 'list', means: 'A listing is a page about someone who gives support.' },
  'open data': { picture: 'website', means: 'Open data is information that everyone may use.' },
  passkey: { picture: 'key', means: 'With a passkey, your phone signs you in.' },
  privacy: { picture: 'lock', means: 'Privacy is about who knows things about you.' },
  professional: { picture: 'nurse', means: 'A professional is someone like a nurse.' },
  provider: { picture: 'worker', means: 'A provider is someone who gives support.' },
  record: {
    picture: 'about-me',
    means: 'A record is what is written down about someone.',
    found: /(?<!criminal )\brecords?\b(?! (it|or|my|your)\b)/i,
  },
  recommend: {
    picture: 'thumbs-up',
    means: 'To recommend is to say that someone is good.',
    found: /\brecommend(s|ed|ing|ations?)?\b/i,
  },
  safeguarding: { picture: 'help', means: 'Safeguarding means keeping people safe from harm.' },
  scope: { picture: 'eye', means: 'The scope says what someone may see.' },
  session: { picture: 'clock', means: 'A session is the time you are signed in.' },
  shortlist: { picture: 'star', means: 'Your shortlist is the people you like best.' },
  'sign in': {
    picture: 'enter',
    means: 'To sign in is to show us who you are.',
    found: /\bsign(s|ed|ing)? in\b/i,
  },
  supporter: { picture: 'friend', means: 'A supporter is someone who helps you.' },
} satisfies Record<string, HardWordMeaning>

export type HardWordName = keyof typeof hardWords

/** The hard words in a text. */
export function hardWordsIn(text: string): HardWordName[] {
  return (Object.entries(hardWords) as [HardWordName, HardWordMeaning][])
    .filter(([word, { found }]) => (found ?? new RegExp(`\\b${word}s?\\b`, 'i')).test(text))
    .map(([word]) => word)
}
