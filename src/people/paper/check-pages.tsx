import { areaSite, type Area } from '#areas'
import { newSecret } from '#accounts'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input, SummaryList } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { OnceLink } from '../once-link.tsx'
import { referenceWords, type Claim } from './claims.ts'
import type { TakenClaim } from './taken-claims.ts'

/** For whom the scheme trusts: the number that somebody brings. */
export function ClaimsPage({
  area,
  form,
  taken,
}: {
  area: Area
  form: Form
  /** Those that she has checked, and that somebody has since. */
  taken: TakenClaim[]
}) {
  return (
    <FormPage
      site={areaSite(area)}
      title="Check who somebody is"
      form={form}
      action={urls.claims(area, {})}
      before={<Back href={urls.account(area, {})} text="Your account" />}
      after={taken.length > 0 && <Checked {...{ area, taken }} />}
    >
      <p class="govuk-body">
        Somebody whose record is kept on paper wants to have it on their own phone or computer. They
        bring a number. You see who they are, and nothing of the record.
      </p>
      <Input
        {...field(form, 'reference')}
        label={{ text: 'What is the number?', classes: 'govuk-label--s' }}
        hint={{ text: 'Like K7RM-4QX2' }}
        classes="govuk-input--width-10"
        autocomplete="off"
        spellcheck={false}
      />
      <Button text="Go on" classes="govuk-button--crest" />
    </FormPage>
  )
}

/** Where it turns out that somebody else has a record. */
function Checked({ area, taken }: { area: Area; taken: TakenClaim[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">Those whom you have checked</h2>
      <p class="govuk-body">Has somebody else got a record? Choose whose it is.</p>
      <ul class="govuk-list">
        {taken.map(({ reference, nameSaid, takenAt }) => (
          <li>
            <a class="govuk-link" href={urls.claimMistake(area, { reference })}>
              {nameSaid}, {referenceWords(reference)}
            </a>
            , claimed {dateWords(isoDate(takenAt, area.timeZone))}
          </li>
        ))}
      </ul>
    </>
  )
}

interface Options {
  area: Area
  claim: Claim
  form: Form
}

/** She says what she has seen. */
export function CheckPage({ area, claim, form }: Options) {
  return (
    <FormPage
      site={areaSite(area)}
      title={`Is this ${claim.nameSaid}?`}
      form={form}
      before={<Back href={urls.claims(area, {})} text="Another number" />}
    >
      <SummaryList
        rows={[
          { key: { text: 'Number' }, value: { text: referenceWords(claim.reference) } },
          { key: { text: 'Name' }, value: { text: claim.nameSaid } },
        ]}
      />
      {claim.checkedBy && (
        <p class="govuk-body">
          Somebody has checked this before. If you do it again, the link from then works no longer.
        </p>
      )}
      <input type="hidden" name="invitationId" value={form.typed.invitationId?.[0] ?? newId()} />
      <input type="hidden" name="secret" value={form.typed.secret?.[0] ?? newSecret()} />
      <Input
        {...field(form, 'seen')}
        label={{
          text: 'How do you know that it is they, and not somebody else?',
          classes: 'govuk-label--s',
        }}
        hint={{ text: 'Such as: their passport; I have known them for years' }}
      />
      <Button text="I have seen who this is" classes="govuk-button--crest" />
    </FormPage>
  )
}

/** The link for the person, who is there. */
export function ClaimLinkPage({
  area,
  claim,
  address,
  until,
}: {
  area: Area
  claim: Claim
  address: string
  until: Date
}) {
  return (
    <Layout
      site={areaSite(area)}
      title={`A link for ${claim.nameSaid}`}
      hidden
      before={<Back href={urls.claims(area, {})} text="Another number" />}
    >
      <h1 class="govuk-heading-l">A link for {claim.nameSaid}</h1>
      <p class="govuk-body">
        Give it to {claim.nameSaid} now, and to nobody else: whoever opens it has the record.
      </p>
      <OnceLink address={address} until={dateWords(isoDate(until, area.timeZone))} />
    </Layout>
  )
}
