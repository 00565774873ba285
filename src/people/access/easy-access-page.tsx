import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { EasyButton, Go, HardWord, Idea, Name, Said } from '../../platform/web/easy-read/index.ts'
import type { PictureName } from '../../platform/web/pictures/index.ts'
import { urls } from '../../urls.ts'
import { EasyPage, saying, Whose } from '../easy-parts.tsx'
import { recordTitle, whoseIs } from '../whose.ts'
import type { AccessPageOptions, OneAccessOptions, OneOfferOptions } from './access-page.tsx'
import { Doer, EasyDays, EasyLooked, EasyOlder } from './easy-parts.tsx'
import { standingWords } from './access-words.ts'
import { EasyScopes } from './easy-scopes.tsx'
import type { Relation } from './scopes.ts'

/** Who can see what of a record, in Easy Read. */
export function EasyAccessPage(options: AccessPageOptions) {
  const { area, own, person, all, standing, offers, looked, names } = options
  const { personId, name } = person
  const say = saying(options)
  const whose = whoseIs(options)
  return (
    <EasyPage
      area={area}
      title="Who can see what"
      back={{ href: urls.person(area, { personId }), text: say(recordTitle(whose)) }}
    >
      <Whose {...options} />
      {all.length === 0 ? (
        <>
          <Idea picture="eye-closed">Nobody else can see {own ? 'your' : 'this'} record.</Idea>
          <HardWord word="record" />
        </>
      ) : (
        <>
          <Idea picture="eye">{say(`These can see something of ${whose.their} record.`)}</Idea>
          <HardWord word="record" />
        </>
      )}
      {all.map((access) => (
        <section class="gc-result">
          <OneAccess {...{ area, personId, own, access, standing, names }} person={name} />
        </section>
      ))}
      <div class="gc-no-print">
        <EasyButton
          picture="people"
          href={urls.newAccess(area, { personId })}
          text="Let somebody see something"
          classes="govuk-button--crest"
        />
        {own && (
          <>
            <Idea picture="help">Somebody can help you with all of it.</Idea>
            <Go picture="friend" href={urls.newHelper(area, { personId })}>
              Choose somebody to help you
            </Go>
          </>
        )}
      </div>
      {offers.length > 0 && (
        <>
          <h2 class="govuk-heading-m">They have not said yes yet</h2>
          {offers.map((offer) => (
            <section class="gc-result">
              <OneOffer {...{ area, personId, offer }} />
            </section>
          ))}
        </>
      )}
      <h2 class="govuk-heading-m">Who looked</h2>
      <EasyLooked days={looked.days} names={names} />
      {looked.before && <EasyOlder {...{ area, personId }} before={looked.before} />}
      <h2 class="govuk-heading-m">What was decided</h2>
      <Idea picture="list">We write down who decided what.</Idea>
      <Idea picture="speech">We write down how.</Idea>
      <Go picture="hand-yes" href={urls.decisions(area, { personId })}>
        Who decided what
      </Go>
    </EasyPage>
  )
}

function OneAccess({ area, personId, own, person, access, standing, names }: OneAccessOptions) {
  const { accessId, name, relation, isAgreed } = access
  const [picture, words] = relationWords[relation]
  const whom = own ? 'you' : <Name>{person}</Name>
  return (
    <>
      <h2 class="govuk-heading-m">
        <Name>{name}</Name>
      </h2>
      <Idea picture={picture}>
        They {relation === 'helper' ? <>help {whom} with this record.</> : words}
      </Idea>
      {relation === 'professional' && <HardWord word="professional" />}
      {standingWords(access, standing, area.timeZone).map((said) => (
        <Idea picture="home">{said}</Idea>
      ))}
      <EasyScopes held={access.scopes} reader={own ? 'person' : 'helper'} name={person} />
      <Idea picture="question">This is why they can see it.</Idea>
      <Said text={access.why} />
      <EasyDays access={access} whoStops={own ? 'you stop' : <>{whom} stops</>} />
      {isAgreed ? (
        <>
          <Idea picture="agreement">It came with an agreement.</Idea>
          <HardWord word="agreement" />
        </>
      ) : (
        <Idea picture="hand-yes">
          This was given by <Doer known={names.of(access.givenBy)} />.
        </Idea>
      )}
      <form method="post" action={urls.accessEnd(area, { personId, accessId })}>
        <EasyButton
          picture="hand-stop"
          text={
            <>
              Stop
              <span class="govuk-visually-hidden"> what {name} can see</span>
            </>
          }
          classes="govuk-button--secondary"
        />
      </form>
    </>
  )
}

const relationWords: Record<Relation, [picture: PictureName, words: string]> = {
  self: ['person', 'keep this record.'],
  helper: ['help', 'help with this record.'],
  family: ['family', 'are family.'],
  friend: ['friend', 'are a friend.'],
  provider: ['worker', 'give support.'],
  professional: ['nurse', 'are a professional.'],
}

function OneOffer({ area, personId, offer }: OneOfferOptions) {
  const { offerId, name, byEmail, endsAt } = offer
  return (
    <>
      <h3 class="govuk-heading-s">
        <Name>{name}</Name>
      </h3>
      <Idea picture={byEmail ? 'email' : 'link'}>
        {byEmail ? 'We have sent a link by email.' : 'You have made a link.'}
      </Idea>
      <Idea picture="calendar">It works until {dateWords(isoDate(endsAt, area.timeZone))}.</Idea>
      <form method="post" action={urls.accessOffer(area, { personId, offerId })}>
        <EasyButton
          picture="hand-stop"
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
