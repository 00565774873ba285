import { areaSite, HeldParts, type Area, type Held } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Open } from '../open-record.ts'
import { recordTitle, whoseIs } from '../whose.ts'

export type HeldPageOptions = Pick<Open, 'own' | 'person'> & { area: Area; held: Held }

/** All that is held about a person, to be read, printed, and taken away. */
export function HeldPage({ area, held, ...open }: HeldPageOptions) {
  const { own, person } = open
  const { personId } = person
  const whose = whoseIs(open)
  const title = own ? 'What is kept about you' : `What is kept about ${person.name}`
  const links: [href: string, text: string, hint: string][] = [
    [
      urls.restriction(area, { personId }),
      'Keep it, but stop using it',
      'Nobody else sees it until it is switched off again',
    ],
    [urls.erasure(area, { personId }), 'Erase something', 'A part of it, or all'],
    [
      urls.requests(area, { personId }),
      'Ask an enterprise about what it keeps',
      'To erase it, put it right, or stop using it. And what became of it',
    ],
  ]
  return (
    <Layout
      site={areaSite(area)}
      title={title}
      before={<Back href={urls.person(area, { personId })} text={recordTitle(whose)} />}
      hidden
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        This is all of it, with the reason why it is kept, and for how long. {area.scheme.name} and
        some enterprises answer for it, each for its own part.
      </p>
      <p class="govuk-body">
        {own
          ? 'If something is wrong, change it where you wrote it, or ask the enterprise that keeps it.'
          : 'If something is wrong, change it where it was written, or ask the enterprise that keeps it.'}
      </p>
      <div class="gc-no-print">
        <Button
          text="Download all of it"
          href={urls.heldFile(area, { personId })}
          classes="govuk-button--crest"
          attributes={{ download: true }}
        />
        <p class="govuk-hint">
          One file, with pictures and voices in it. It is as private as a letter: keep it where
          nobody else finds it. To have it on paper, print this page.
        </p>
        <ul class="govuk-list govuk-list--spaced">
          {links.map(([href, text, hint]) => (
            <li>
              <a class="govuk-link govuk-!-font-weight-bold" href={href}>
                {text}
              </a>
              <span class="govuk-hint">{hint}</span>
            </li>
          ))}
        </ul>
      </div>
      <HeldParts area={area} held={held} />
    </Layout>
  )
}
