import { HardWord, Idea, NameIn, type HardWordName } from '../../platform/web/easy-read/index.ts'
import type { PictureName } from '../../platform/web/pictures/index.ts'
import type { Reader } from './access-words.ts'
import { scopes, type Scope } from './scopes.ts'

/** Who sees, and of whom: `you` or `they`, `you` or a name, `your` or `Asha’s`. */
interface Words {
  who: string
  whom: string
  their: string
  want: string
}

interface Line {
  picture: PictureName
  says: (words: Words) => string
  word?: HardWordName
}

/** What each scope lets somebody do, a sentence each. */
const lines: Record<Scope, Line[]> = {
  about_me: [
    { picture: 'about-me', says: ({ who, whom }) => `${who} can read about ${whom}.` },
    { picture: 'help', says: ({ who, want }) => `${who} can see what support ${want}.` },
  ],
  plan: [
    { picture: 'goal', says: ({ who, their }) => `${who} can see ${their} goals.`, word: 'goal' },
    { picture: 'path', says: ({ who, their }) => `${who} can see ${their} plan.` },
  ],
  own_visits: [
    {
      picture: 'door',
      says: ({ who }) => `${who} can see the visits that ${who.toLowerCase()} make.`,
    },
  ],
  all_visits: [
    { picture: 'calendar', says: ({ who, their }) => `${who} can see all ${their} visits.` },
    { picture: 'worker', says: ({ who }) => `${who} can see who makes them.` },
  ],
  family_updates: [
    { picture: 'happy', says: ({ who }) => `${who} can see how visits went, in short.` },
  ],
  agreement: [
    {
      picture: 'agreement',
      says: ({ who, whom }) => `${who} can see what ${whom} agreed about support.`,
    },
  ],
  money: [
    { picture: 'money', says: ({ who, their }) => `${who} can see what ${their} support costs.` },
  ],
  everything: [
    { picture: 'eye', says: ({ who }) => `${who} can see everything.` },
    { picture: 'pencil', says: ({ who, whom }) => `${who} can change it for ${whom}.` },
  ],
}

/** The picture of each scope, where it is one of several to tick. */
export const scopePictures: Record<Scope, PictureName> = {
  about_me: 'about-me',
  plan: 'goal',
  own_visits: 'door',
  all_visits: 'calendar',
  family_updates: 'happy',
  agreement: 'agreement',
  money: 'money',
  everything: 'eye',
}

/** What may be seen, for whoever reads it: see `scopeLines`. */
export function EasyScopes({
  held,
  reader,
  name,
}: {
  held: Scope[]
  reader: Reader
  name: string
}) {
  const isPerson = reader === 'person'
  const words: Words = {
    who: reader === 'holder' ? 'You' : 'They',
    whom: isPerson ? 'you' : name,
    their: isPerson ? 'your' : `${name}’s`,
    want: isPerson ? 'you want' : `${name} wants`,
  }
  const shown = (Object.keys(scopes) as Scope[]).filter((scope) => held.includes(scope))
  return (
    <>
      {shown
        .flatMap((scope) => lines[scope])
        .map(({ picture, says, word }) => (
          <>
            <Idea picture={picture}>
              {isPerson ? says(words) : <NameIn text={says(words)} name={name} />}
            </Idea>
            {word && <HardWord word={word} />}
          </>
        ))}
    </>
  )
}
