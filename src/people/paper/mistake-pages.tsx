import { areaSite, type Area } from '#areas'
import { dateWords, isoDate, plural } from '../../platform/i18n/words.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input, SummaryList } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { referenceWords } from './claims.ts'
import type { TakenClaim } from './taken-claims.ts'

interface Options {
  area: Area
  claim: TakenClaim
}

/** For whom the scheme trusts: it is somebody else who has the record. */
export function MistakePage({
  area,
  claim,
  letIn,
  form,
}: Options & {
  form: Form
  /** How many that account let see the record. Who they are is the person's, if it is her claim. */
  letIn: number
}) {
  const name = claim.nameSaid
  return (
    <FormPage
      site={areaSite(area)}
      title={`Has somebody else got ${name}’s record?`}
      form={form}
      before={<Back href={urls.claims(area, {})} text="Another number" />}
    >
      <SummaryList
        rows={[
          { key: { text: 'Number' }, value: { text: referenceWords(claim.reference) } },
          { key: { text: 'Name' }, value: { text: name } },
          {
            key: { text: 'It was claimed' },
            value: { text: dateWords(isoDate(claim.takenAt, area.timeZone)) },
          },
        ]}
      />
      <p class="govuk-body">When you end this claim:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>the account that has the record loses it at once</li>
        {letIn > 0 && (
          <li>
            so {letIn === 1 ? 'does' : 'do'} {plural(letIn, 'other', 'others')} whom it let see it
          </li>
        )}
        <li>
          what was written in the record since is taken out of it: headings that were changed go
          whole
        </li>
        <li>
          what was asked of enterprises since is taken back, and what was agreed on screen ends
        </li>
        <li>the record is on paper again, with those who began it</li>
        <li>{name} can have it as their own, after a new check</li>
        <li>we tell the account, those who began the record, and those enterprises by email</li>
      </ul>
      <Input
        {...field(form, 'why')}
        label={{ text: 'How do you know that it is not theirs?', classes: 'govuk-label--s' }}
        hint={{
          text: 'Such as: the link was opened on a tablet that somebody else was signed in on',
        }}
      />
      <p class="govuk-body">That you have looked at this page is noted in the record.</p>
      <Button text="End this claim" classes="govuk-button--warning" />
    </FormPage>
  )
}

/** It is ended: who had seen it meanwhile, so that the person can be told. */
export function UndonePage({
  area,
  claim,
  letIn,
}: Options & {
  /** Whom that account let see the record, as it called them. */
  letIn: string[]
}) {
  const name = claim.nameSaid
  return (
    <Layout
      site={areaSite(area)}
      title={`${name}’s record is on paper again`}
      hidden
      before={<Back href={urls.claims(area, {})} text="Another number" />}
    >
      <h1 class="govuk-heading-l">{name}’s record is on paper again</h1>
      <p class="govuk-body">
        The account that had it from {dateWords(isoDate(claim.takenAt, area.timeZone))} until{' '}
        {dateWords(isoDate(claim.undoneAt!, area.timeZone))} has it no longer.
      </p>
      {letIn.length > 0 ? (
        <>
          <p class="govuk-body">It had let these see something of it, which has ended, too:</p>
          <ul class="govuk-list govuk-list--bullet">
            {letIn.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </>
      ) : (
        <p class="govuk-body">It had let nobody else see it.</p>
      )}
      <p class="govuk-body">
        Those who began the record may have seen it meanwhile, too, as before.
      </p>
      <p class="govuk-body">
        Tell {name} what has happened. What was written in it meanwhile is no longer there. A
        heading keeps its latest words only, so one that was changed is empty now. What was asked of
        enterprises was taken back, and agreements that were said yes to on screen have ended: those
        enterprises have an email. Those who began the record make a new number for {name}.
      </p>
      <p class="govuk-body">
        Somebody has seen what they should not have: {area.scheme.name} has to decide whether this
        is told to the Information Commissioner within 72 hours.
      </p>
    </Layout>
  )
}
