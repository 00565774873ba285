import { areaSite, type Area } from '#areas'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { urls } from '../../urls.ts'
import type { Open } from '../open-record.ts'
import { Pieces } from '../pieces/pieces.tsx'
import type { Piece } from '../pieces/piece.ts'
import { recordTitle, whoseIs } from '../whose.ts'
import { wroteOnPaper, wroteWords, type Writers } from '../writers.ts'
import type { Written } from '../written.ts'
import { aboutTitle, headingNames, headings, type Heading } from './headings.ts'

export type AboutMePageOptions = Open & {
  area: Area
  about: Map<Heading, Written>
  pieces: Piece[]
  known: Writers
}

/** All that somebody says about herself, on one page: it is taken to hospital on paper. */
export function AboutMePage(options: AboutMePageOptions) {
  const { area, own, person, mayChange } = options
  const { personId, name } = person
  const whose = whoseIs(options)
  const said = (heading: Heading) => saidUnder(options, heading)
  const shown = headingNames.filter((heading) => mayChange || said(heading))
  return (
    <Layout
      site={areaSite(area)}
      title={aboutTitle(whose)}
      hidden
      offline
      before={<Back href={urls.person(area, { personId })} text={recordTitle(whose)} />}
    >
      <div class="gc-about">
        {own && <span class="govuk-caption-l">{name}</span>}
        <h1 class="govuk-heading-l">{aboutTitle(whose)}</h1>
        <p class="gc-print-only">
          As it was on {dateWords(isoDate(new Date(), area.timeZone), '')}
        </p>
        {headingNames.some(said) ? (
          <button class="govuk-button govuk-button--secondary" type="button" data-print hidden>
            Print this
          </button>
        ) : (
          !mayChange && <p class="govuk-body">{name} has said nothing here yet.</p>
        )}
        {shown.map((heading) => (
          <Section {...options} heading={heading} isSaid={said(heading)} />
        ))}
      </div>
    </Layout>
  )
}

/** Whether anything is there under a heading, in words, as a picture or a voice. */
export function saidUnder(
  { about, pieces }: Pick<AboutMePageOptions, 'about' | 'pieces'>,
  heading: Heading,
): boolean {
  return Boolean(about.get(heading)?.words) || pieces.some((piece) => piece.heading === heading)
}

type SectionOptions = AboutMePageOptions & { heading: Heading; isSaid: boolean }

function Section(options: SectionOptions) {
  const { area, about, pieces, known, mayChange, heading, isSaid } = options
  const written = about.get(heading)
  return (
    <section class={isSaid ? 'gc-about__part' : 'gc-about__part gc-no-print'}>
      <h2 class="govuk-heading-m" id={heading}>
        {headings[heading].title}
      </h2>
      {written?.words ? (
        <>
          <Paragraphs text={written.words} />
          <p class="gc-quiet">
            <span class="gc-no-print">{wroteWords(known, written, area.timeZone)}</span>
            <span class="gc-print-only">{wroteOnPaper(known, written, area.timeZone)}</span>
          </p>
        </>
      ) : (
        !isSaid && <p class="gc-quiet">Nothing yet</p>
      )}
      <Pieces {...options} pieces={pieces.filter((piece) => piece.heading === heading)} />
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
    [hasWords ? 'Change' : 'Write', urls.aboutMeHeading],
    ['Add a picture', urls.aboutMePicture],
    ['Add a voice', urls.aboutMeVoice],
  ] as const
  return (
    <ul class="gc-actions gc-about__changes">
      {ways.map(([text, url]) => (
        <li>
          <a class="govuk-link" href={url(area, of)}>
            {text}
            <span class="govuk-visually-hidden"> ({headings[heading].title})</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
