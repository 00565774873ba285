import type { HardWordName } from '../../platform/web/easy-read/index.ts'
import type { PictureName } from '../../platform/web/pictures/index.ts'

/** By which right it is kept, as the law calls it. */
export type Basis = 'consent' | 'law' | 'contract' | 'interest'

/** What a part of what is held says of itself in Easy Read. */
interface EasyHeldWords {
  picture: PictureName
  title: string
  /** Short sentences. */
  why: string[]
  basis: Basis
  /** It may say something about health, which has a right of its own. */
  health?: true
  /** How long; `time` is that of the rule, `8 years`. */
  kept: (time: string) => string[]
}

const untilErased = () => ['We keep it until it is erased.']
const afterItEnded = (time: string) => [`We keep it for ${time} after it ended.`]
const afterAgreement = (time: string) => [`We keep it for ${time} after the agreement ends.`]
const helpsWell = ['It helps people who were chosen to help well.']

/** By the code of the part. A part without words here stands as the usual page says it. */
export const easyHeldWords: Record<string, EasyHeldWords> = {
  record: {
    ...{ picture: 'about-me', title: 'The record', basis: 'consent', kept: untilErased },
    why: ['So there is one place for all of it.'],
  },
  claims: {
    ...{ picture: 'paper', title: 'A record from paper', basis: 'law', kept: untilErased },
    why: ['Somebody wanted a paper record as their own.', 'We checked that nobody else gets it.'],
  },
  about_me: {
    ...{ picture: 'heart', title: 'About me', basis: 'consent', health: true, why: helpsWell },
    kept: () => ['We keep it until it is changed.', 'It also goes when it is erased.'],
  },
  pictures_and_sound: {
    ...{ picture: 'camera', title: 'Pictures and sound', basis: 'consent', health: true },
    why: helpsWell,
    kept: (time) => [`We keep each one for ${time}.`, 'You can take it away before.'],
  },
  wish: {
    ...{ picture: 'help', title: 'What is wanted from support', basis: 'consent', health: true },
    why: helpsWell,
    kept: () => ['We keep it until it is changed.', 'It also goes when it is erased.'],
  },
  plans: {
    ...{ picture: 'calendar', title: 'When somebody comes', basis: 'contract', health: true },
    why: ['So that everybody knows who comes when.'],
    kept: afterAgreement,
  },
  week_words: {
    ...{ picture: 'speech', title: 'What was said of visits', basis: 'consent', health: true },
    why: ['So support fits what is wanted.'],
    kept: (time) => ['We keep it until it is erased.', `We keep it for ${time} at most.`],
  },
  watches: {
    ...{ picture: 'question', title: 'Who is told if nobody comes', basis: 'consent' },
    why: ['Somebody asked us to do this.'],
    kept: (time) => ['We keep it until it is stopped.', `Then we keep it for ${time} more.`],
  },
  back_ups: {
    ...{ picture: 'friend', title: 'Who can stand in', basis: 'consent' },
    why: ['So someone comes when the usual one can’t.'],
    kept: (time) => ['We keep it until it is erased.', `We keep it for ${time} at most.`],
  },
  visits: {
    ...{ picture: 'pencil', title: 'What was written of visits', basis: 'contract', health: true },
    why: ['It shows what was done.', 'It helps whoever comes next.'],
    kept: afterAgreement,
  },
  visit_pieces: {
    ...{
      picture: 'camera',
      title: 'Pictures and sound of visits',
      basis: 'contract',
      health: true,
    },
    why: ['It shows how a visit went.'],
    kept: () => ['We keep each one for 2 years.', 'You can have it taken down before.'],
  },
  goals: {
    ...{ picture: 'goal', title: 'Goals', basis: 'consent', health: true, why: helpsWell },
    kept: () => ['We keep it until it is changed.', 'It also goes when it is erased.'],
  },
  offers: {
    ...{ picture: 'letter', title: 'Who was invited', basis: 'consent' },
    kept: (time) => [
      `We keep it for ${time} after it is over.`,
      'Did they say yes?',
      'Then we keep it longer.',
    ],
    why: ['A link must show what was offered.', 'It must show no more.'],
  },
  access: {
    ...{ picture: 'eye', title: 'Who may see what', basis: 'law', kept: afterItEnded },
    why: ['So everyone can tell who may look.', 'It says who let them, too.'],
  },
  decisions: {
    ...{ picture: 'hand-yes', title: 'What was decided', basis: 'law', kept: afterItEnded },
    why: ['So we can show who agreed to what.'],
  },
  restrictions: {
    ...{ picture: 'pause', title: 'When we stopped using it', basis: 'law', kept: afterItEnded },
    why: ['We must do what you asked.'],
  },
  requests: {
    ...{ picture: 'question', title: 'What you asked providers', basis: 'law' },
    why: ['So you get your answer in time.', 'The provider looks after their own copy.'],
    kept: (time) => [`We keep it for ${time} after the answer.`],
  },
  erased: {
    ...{ picture: 'bin', title: 'What was erased', basis: 'law' },
    why: ['So it stays erased.', 'We keep nothing of what it said.'],
    kept: () => ['We keep this for good.'],
  },
  who_looked: {
    ...{ picture: 'eye', title: 'Who looked, who changed something', basis: 'law' },
    why: ['So nobody looks without being noticed.'],
    kept: (time) => [`We keep it for ${time}.`],
  },
  agreements: {
    ...{ picture: 'agreement', title: 'What was agreed', basis: 'contract', health: true },
    why: ['So both know what was agreed.', 'It can be shown later.'],
    kept: (time) => [`They keep it for ${time} after the agreement ends.`],
  },
  away: {
    ...{ picture: 'leave', title: 'Days away', basis: 'contract', health: true },
    why: ['So nobody comes when nobody is there.'],
    kept: (time) => [`They keep it for ${time} after those days.`],
  },
  messages: {
    ...{ picture: 'letter', title: 'Messages', basis: 'contract', health: true },
    why: ['So people can write to each other.'],
    kept: (time) => [`They keep each one for ${time}.`],
  },
  calendar_links: {
    ...{ picture: 'link', title: 'Links for a calendar', basis: 'consent' },
    why: ['So a calendar can show the week.'],
    kept: (time) => ['We keep it until the link is ended.', `Then we keep it for ${time}.`],
  },
  unpaid_time: {
    ...{ picture: 'clock', title: 'Travel and paperwork', basis: 'contract' },
    why: ['So you see what your work takes.'],
    kept: (time) => [`We keep it for ${time}.`],
  },
  account: {
    ...{ picture: 'person', title: 'The account', basis: 'contract', kept: untilErased },
    why: ['So you can sign in.'],
  },
  devices: {
    ...{ picture: 'mobile', title: 'Where you are signed in', basis: 'contract' },
    why: ['So you stay signed in.'],
    kept: (time) => [
      'We keep it until you sign out.',
      `It also goes after ${time} that you don’t use it.`,
    ],
  },
  passkeys: {
    ...{ picture: 'key', title: 'Passkeys', basis: 'contract' },
    why: ['So you can sign in without a code.'],
    kept: () => ['We keep it until you remove it.'],
  },
  roles: {
    ...{ picture: 'coordinator', title: 'What the account may do here', basis: 'interest' },
    why: ['So nobody does what they may not do.'],
    kept: untilErased,
  },
  offline_devices: {
    ...{ picture: 'mobile', title: 'Phones that send later', basis: 'contract' },
    why: ['So you can write with no signal.'],
    kept: (time) => [`It goes after ${time} that you don’t use it.`],
  },
  came_later: {
    ...{ picture: 'clock', title: 'What was sent later', basis: 'contract' },
    why: ['So it is saved once, not twice.', 'We do not keep here what it says.'],
    kept: (time) => [`We keep this for ${time}.`],
  },
  kept_apart: {
    ...{ picture: 'pencil', title: 'What could not be saved', basis: 'contract', health: true },
    why: ['So nothing you wrote is lost.'],
    kept: (time) => ['We keep it until you decide.', `It goes after ${time}.`],
  },
  access_to_records: {
    ...{ picture: 'book', title: 'Records that this account may see', basis: 'law' },
    why: ['So nobody sees a record without being let in.', 'It is part of that record.'],
    kept: () => ['It stays as long as that record keeps it.'],
  },
  taken_out: {
    ...{ picture: 'paper', title: 'What you wrote in another record', basis: 'consent' },
    why: ['The record was about somebody else.', 'You can keep what you wrote.'],
    kept: (time) => [`We keep it for ${time}.`],
  },
  claims_of_listings: {
    ...{ picture: 'list', title: 'Listings that you said are yours', basis: 'interest' },
    why: ['So nobody else looks after your listing.'],
    kept: () => ['We keep it as long as the listing is here.'],
  },
  study_seats: {
    ...{ picture: 'list', title: 'A study that you help with', basis: 'contract' },
    why: ['So the team knows who does what.', 'It says what you are paid, too.'],
    kept: () => ['We keep it as long as the study.'],
  },
  work: {
    ...{ picture: 'worker', title: 'Where you work', basis: 'contract' },
    why: ['So a provider knows who works there.', 'It says who acts for them.'],
    kept: () => ['It stays as long as the provider keeps it.'],
  },
}

/** What the law calls each. */
export const basisWords: Record<
  Basis,
  { picture: PictureName; says: string; word?: HardWordName }
> = {
  consent: { picture: 'hand-yes', says: 'The law calls this consent.', word: 'consent' },
  law: { picture: 'council', says: 'The law says that we must keep it.' },
  contract: { picture: 'signature', says: 'The law calls this a contract.', word: 'contract' },
  interest: {
    picture: 'tick',
    says: 'The law calls this a legitimate interest.',
    word: 'legitimate interest',
  },
}
