import { EasyPage, EasyWhose, saying, whoseIs } from '#people'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { EasyButton, Idea } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { EasyBeen } from './easy-visits-page.tsx'
import { readers } from './visit-words.ts'
import type { VisitPageOptions } from './visit-page.tsx'
import { visitsTitle } from './visits-page.tsx'

/** One earlier visit, in Easy Read. */
export function EasyVisitPage({ area, been, maySay, ...open }: VisitPageOptions) {
  const { personId } = open.person
  const whose = whoseIs(open)
  const { visit, said } = been[0]!
  return (
    <EasyPage
      area={area}
      title={`A visit on ${dateWords(isoDate(visit.beganAt, area.timeZone))}`}
      back={{
        href: urls.personVisits(area, { personId }),
        text: saying(open)(visitsTitle(whose)),
      }}
    >
      <EasyWhose {...open} />
      {been.length > 1 && <Idea picture="copy">This was written down two times.</Idea>}
      {been.map((one) => (
        <EasyBeen {...{ area, been: one, own: open.own }} />
      ))}
      {said && maySay && (
        <>
          <Idea picture="eye">Who reads what you said?</Idea>
          <Idea picture={readers[said.readBy].picture}>
            {readers[said.readBy][open.own ? 'own' : 'their']}.
          </Idea>
        </>
      )}
      {maySay && (
        <EasyButton
          picture="speech"
          text={said ? 'Say something else' : 'How did it go?'}
          href={urls.personVisitSaid(area, { personId, visitId: visit.visitId })}
          classes="govuk-button--crest"
        />
      )}
    </EasyPage>
  )
}
