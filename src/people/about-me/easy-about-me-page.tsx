import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { EasyButton, Go, Idea, NameIn, Said } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { EasyPage, EasyWrote, saying, Whose } from '../easy-parts.tsx'
import { EasyPieces } from '../pieces/easy-pieces.tsx'
import { recordTitle, whoseIs } from '../whose.ts'
import { saidUnder, type AboutMePageOptions } from './about-me-page.tsx'
import { aboutTitle, headingNames, headings, type Heading } from './headings.ts'

/** All that somebody says about herself, in Easy Read: it is taken to hospital on paper too. */
export function EasyAboutMePage(options: AboutMePageOptions) {
  const { area, own, person, mayChange } = options
  const { personId, name } = person
  const whose = whoseIs(options)
  const say = saying(options)
  const isSaid = (heading: Heading) => saidUnder(options, heading)
  return (
    <EasyPage
      area={area}
      offline
      title={aboutTitle(whose)}
      heading={say(aboutTitle(whose))}
      back={{ href: urls.person(area, { personId }), text: say(recordTitle(whose)) }}
    >
      <div class="gc-about">
        {own ? (
          <div class="gc-print-only">
            <Idea picture="person">
              This is about <NameIn text={name} name={name} />.
            </Idea>
          </div>
        ) : (
          <Whose {...options} />
        )}
        <div class="gc-print-only">
          <Idea picture="calendar">
            This is how it was on {dateWords(isoDate(new Date(), area.timeZone), '')}.
          </Idea>
        </div>
        {headingNames.some(isSaid) ? (
          <EasyButton
            picture="printer"
            text="Print this"
            type="button"
            classes="govuk-button--secondary"
            attributes={{ 'data-print': '', hidden: true }}
          />
        ) : (
          !mayChange && <Idea picture="paper">{say(`${name} has said nothing here yet.`)}</Idea>
        )}
        {headingNames
          .filter((heading) => mayChange || isSaid(heading))
          .map((heading) => (
            <Section {...options} heading={heading} />
          ))}
      </div>
    </EasyPage>
  )
}

type SectionOptions = AboutMePageOptions & { heading: Heading }

function Section(options: SectionOptions) {
  const { area, about, pieces, known, mayChange, heading } = options
  const written = about.get(heading)
  const isSaid = saidUnder(options, heading)
  return (
    <section class={isSaid ? 'gc-about__part' : 'gc-about__part gc-no-print'}>
      <h2 class="govuk-heading-m" id={heading}>
        {headings[heading].title}
      </h2>
      {written?.words ? (
        <>
          <Said text={written.words} />
          <EasyWrote {...{ known, written, timeZone: area.timeZone }} />
        </>
      ) : (
        !isSaid && <Idea picture="paper">Nothing is here yet.</Idea>
      )}
      <EasyPieces {...options} pieces={pieces.filter((piece) => piece.heading === heading)} />
      {mayChange && <Changes {...options} hasWords={Boolean(written?.words)} />}
    </section>
  )
}

/** What can be done with a heading. */
function Changes({
  area,
  person: { personId },
  heading,
  hasWords,
}: SectionOptions & { hasWords: boolean }) {
  const of = { personId, heading }
  const ways = [
    ['pencil', hasWords ? 'Change this' : 'Write about this', urls.aboutMeHeading],
    ['picture', 'Add a picture', urls.aboutMePicture],
    ['microphone', 'Add a voice', urls.aboutMeVoice],
  ] as const
  return (
    <div class="gc-no-print">
      {ways.map(([picture, text, url]) => (
        <Go picture={picture} href={url(area, of)}>
          {text}
          <span class="govuk-visually-hidden"> ({headings[heading].title})</span>
        </Go>
      ))}
    </div>
  )
}
