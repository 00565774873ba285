import { dateWords } from '../../platform/i18n/words.ts'
import { HardWord, Idea, Name, NameIn, Said } from '../../platform/web/easy-read/index.ts'
import { EasyScopes } from '../access/easy-scopes.tsx'
import type { Offer } from './offers.ts'

interface Options {
  /** The person’s. */
  name: string
  offer: Offer
  /** She can see something of the record already. */
  sees: boolean
}

/** What somebody is invited to see or do, in Easy Read. */
export function EasySupporterWords({ name, offer, sees }: Options) {
  const helps = offer.scopes.includes('everything')
  return (
    <>
      <Idea picture={helps ? 'help' : 'eye'}>
        <NameIn
          text={
            helps
              ? `${name} asks you to help with a record.`
              : `${name} lets you see something of a record.`
          }
          name={name}
        />
      </Idea>
      <HardWord word="record" />
      <Idea picture="name">
        <Name>{name}</Name> knows you as <Name>{offer.name}</Name>.
      </Idea>
      <EasyScopes held={offer.scopes} reader="holder" name={name} />
      {helps && <Idea picture="people">You can let others see something.</Idea>}
      <Idea picture="question">This is why.</Idea>
      <Said text={offer.why} />
      {offer.untilOn ? (
        <>
          <Idea picture="today">The first day is today.</Idea>
          <Idea picture="calendar">The last day is {dateWords(offer.untilOn)}.</Idea>
        </>
      ) : (
        <>
          <Idea picture="hand-stop">
            It goes on until <Name>{name}</Name> stops it.
          </Idea>
          <Idea picture="leave">You can give it up when you no longer need it.</Idea>
        </>
      )}
      <Idea picture="clock">
        <Name>{name}</Name> can read when you looked.
      </Idea>
      {sees && (
        <>
          <Idea picture="eye">You can see something of this record already.</Idea>
          <Idea picture="later">This takes the place of it.</Idea>
        </>
      )}
    </>
  )
}

/** She opened a link that is for somebody else, in Easy Read. */
export function EasyOwnWords() {
  return (
    <>
      <Idea picture="person">This is your own record.</Idea>
      <HardWord word="record" />
      <Idea picture="eye">You see all of it already.</Idea>
      <Idea picture="friend">This link is for somebody else.</Idea>
      <Idea picture="letter">You can give it to them.</Idea>
      <Idea picture="tick">It still works.</Idea>
    </>
  )
}
