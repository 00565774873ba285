import { areaSite, type Area } from '#areas'
import type { Entries } from '../../platform/audit/index.ts'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Bird } from '../../platform/web/bird.tsx'
import { Back } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { EnterpriseStanding } from '../from-above.ts'
import type { Open } from '../open-record.ts'
import type { Offer } from '../supporters/offers.ts'
import { recordTitle, whoseIs } from '../whose.ts'
import type { Access } from './access.ts'
import { daysWords, scopeLines, standingWords } from './access-words.ts'
import { LookedList } from './looked-list.tsx'
import { Older } from './looked-page.tsx'
import type { Names } from './names.ts'
import { relations } from './scopes.ts'

export interface AccessPageOptions extends Pick<Open, 'own' | 'person'> {
  area: Area
  all: Access[]
  /** Of the enterprises among them. */
  standing: Map<string, EnterpriseStanding>
  offers: Offer[]
  looked: Entries
  names: Names
}

/** Who can see what of a record, each with a button that stops it; and who looked. */
export function AccessPage(options: AccessPageOptions) {
  const { area, own, person, all, standing, offers, looked, names } = options
  const { personId, name } = person
  return (
    <Layout
      site={areaSite(area)}
      title="Who can see what"
      hidden
      before={<Back href={urls.person(area, { personId })} text={recordTitle(whoseIs(options))} />}
    >
      {!own && <span class="govuk-caption-l">{name}</span>}
      <h1 class="govuk-heading-l">Who can see what</h1>
      {all.length === 0 ? (
        <div class="gc-panel gc-empty">
          <Bird />
          <p class="govuk-body">
            Nobody but {own ? 'you' : name} can see {own ? 'your' : 'this'} record.
          </p>
        </div>
      ) : (
        <ul class="gc-results">
          {all.map((access) => (
            <li class="gc-result">
              <OneAccess {...{ area, personId, own, access, standing, names }} person={name} />
            </li>
          ))}
        </ul>
      )}
      <div class="gc-no-print">
        <Button
          href={urls.newAccess(area, { personId })}
          text="Let somebody see something"
          classes="govuk-button--crest"
        />
        {own && (
          <p class="govuk-body">
            <a class="govuk-link" href={urls.newHelper(area, { personId })}>
              Choose somebody to help you with all of it
            </a>
          </p>
        )}
      </div>
      {offers.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Invited, and no yes yet</h2>
          <ul class="gc-results">
            {offers.map((offer) => (
              <li class="gc-result">
                <OneOffer {...{ area, personId, offer }} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 class="govuk-heading-m">Who looked</h2>
      <LookedList days={looked.days} names={names} />
      {looked.before && <Older {...{ area, personId }} before={looked.before} />}
      <h2 class="govuk-heading-m">What was decided</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={urls.decisions(area, { personId })}>
          Who decided what, and how
        </a>
      </p>
    </Layout>
  )
}

interface One {
  area: Area
  personId: string
}

export type OneAccessOptions = One & {
  own: boolean
  person: string
  access: Access
  standing: AccessPageOptions['standing']
  names: Names
}

function OneAccess({ area, personId, own, person, access, standing, names }: OneAccessOptions) {
  const { accessId, name, relation, isAgreed } = access
  return (
    <>
      <h2>{name}</h2>
      <p class="gc-quiet">{relations[relation]}</p>
      {standingWords(access, standing, area.timeZone).map((words) => (
        <p>
          <strong>{words}</strong>
        </p>
      ))}
      <ul class="govuk-list govuk-list--bullet">
        {scopeLines(access.scopes, own ? 'person' : 'helper', person).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p class="gc-lines">Why: {access.why}</p>
      <p>{daysWords(access, own ? 'you stop' : `${person} stops`)}</p>
      <p class="gc-quiet">
        {isAgreed ? 'It came with an agreement' : `Given by ${names.of(access.givenBy)}`}
      </p>
      <form method="post" action={urls.accessEnd(area, { personId, accessId })}>
        <Button text={<StopWords name={name} />} classes="govuk-button--secondary" />
      </form>
    </>
  )
}

function StopWords({ name }: { name: string }) {
  return (
    <>
      Stop
      <span class="govuk-visually-hidden"> what {name} can see</span>
    </>
  )
}

export type OneOfferOptions = One & { offer: Offer }

function OneOffer({ area, personId, offer }: OneOfferOptions) {
  const { offerId, name, byEmail, endsAt } = offer
  return (
    <>
      <h3 class="govuk-heading-s">{name}</h3>
      <p>
        {byEmail ? 'We have sent a link by email.' : 'You have made a link.'} It works until{' '}
        {dateWords(isoDate(endsAt, area.timeZone))}.
      </p>
      <form method="post" action={urls.accessOffer(area, { personId, offerId })}>
        <Button
          text={
            <>
              Take it back
              <span class="govuk-visually-hidden"> from {name}</span>
            </>
          }
          classes="govuk-button--secondary"
        />
      </form>
    </>
  )
}
