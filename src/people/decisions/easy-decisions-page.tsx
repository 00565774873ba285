import type { Area } from '#areas'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import {
  HardWord,
  Idea,
  Name,
  Said,
  type HardWordName,
} from '../../platform/web/easy-read/index.ts'
import type { PictureName } from '../../platform/web/pictures/index.ts'
import { urls } from '../../urls.ts'
import { Doer } from '../access/easy-parts.tsx'
import { EasyPage, Whose } from '../easy-parts.tsx'
import { isOver, type DecisionsPageOptions } from './decisions-page.tsx'
import type { Decided } from './decisions.ts'

/** Each thing that was decided about a record, in Easy Read. */
export function EasyDecisionsPage(options: DecisionsPageOptions) {
  const { area, own, person, all, names } = options
  const { personId, name } = person
  return (
    <EasyPage
      area={area}
      title="What was decided"
      back={{ href: urls.access(area, { personId }), text: 'Who can see what' }}
    >
      <Whose {...options} />
      <Idea picture="eye">Somebody decides who may see something.</Idea>
      <Idea picture="list">Here it says who decided each time.</Idea>
      <Idea picture="speech">It also says how.</Idea>
      {all.length === 0 && <Idea picture="paper">Nothing is here yet.</Idea>}
      {all.map((one) => (
        <section class="gc-result">
          <Said picture="agreement" text={one.decision} />
          <Idea picture="calendar">This was on {dayOf(area, one.decidedAt)}.</Idea>
          <Decision one={one} person={own ? 'You' : name} />
          {(names.of(one.recordedBy) !== (own ? 'you' : name) || one.explained === 'easy_read') && (
            <Idea picture="ear">{explainedWords[one.explained]}</Idea>
          )}
          {one.consulted && (
            <>
              <Idea picture="people">These people were asked.</Idea>
              <Said text={one.consulted} />
            </>
          )}
          {one.evidence && one.evidenceSeenOn && (
            <>
              <Idea picture="paper">This was seen on {dateWords(one.evidenceSeenOn)}.</Idea>
              <Said picture="paper" text={one.evidence} />
            </>
          )}
          {one.endedAt && (
            <Idea picture="hand-stop">
              It {isOver(one) ? 'stopped' : 'stops'} on {dayOf(area, one.endedAt)}.
            </Idea>
          )}
          <Idea picture="pencil">
            This was written down by <Doer known={names.of(one.recordedBy)} />.
          </Idea>
        </section>
      ))}
    </EasyPage>
  )
}

function Decision({ one, person }: { one: Decided; person: string }) {
  const { standing, decidedBy } = one
  if (standing === 'person')
    return (
      <Idea picture="person">
        <Doer known={person} /> decided this.
      </Idea>
    )
  const { picture, says, word } = standingWords[standing]
  return (
    <>
      <Idea picture="person">
        <Name>{decidedBy ?? ''}</Name> decided this.
      </Idea>
      <Idea picture={picture}>{says}</Idea>
      {word && <HardWord word={word} />}
    </>
  )
}

const standingWords: Record<
  Exclude<Decided['standing'], 'person'>,
  { picture: PictureName; says: string; word?: HardWordName }
> = {
  health_attorney: {
    picture: 'health',
    says: 'They are an attorney for health and welfare.',
    word: 'attorney',
  },
  finance_attorney: {
    picture: 'money',
    says: 'They are an attorney for property and money.',
    word: 'attorney',
  },
  deputy: {
    picture: 'council',
    says: 'They are a deputy of the Court of Protection.',
    word: 'deputy',
  },
  best_interests: { picture: 'people', says: 'They asked others what was best.' },
}

const explainedWords: Record<Decided['explained'], string> = {
  words: 'It was explained in words to read.',
  talking: 'It was explained by talking about it.',
  easy_read: 'It was explained in Easy Read.',
  pictures: 'It was explained with pictures or things.',
  sign: 'It was explained in sign language.',
  other: 'It was explained in another way.',
}

const dayOf = (area: Area, at: Date) => dateWords(isoDate(at, area.timeZone))
