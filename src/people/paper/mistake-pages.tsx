import { areaSite, type Area } from '#areas'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
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
  /** Whom that account let see the record, as it called them. */
  letIn: string[]
}

/** For whom the scheme trusts: it is somebody else who has the record. */
export function MistakePage({ area, claim, letIn, form }: Options & { form: Form }) {
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
        {letIn.length > 0 && <li>so do those whom it let see it: {letIn.join('; ')}</li>}
        <li>the record is on paper again, with those who began it</li>
        <li>{name} can have it as their own, after a new check</li>
        <li>we tell both by email</li>
      </ul>
      <Input
        {...field(form, 'why')}
        label={{ text: 'How do you know that it is not theirs?', classes: 'govuk-label--s' }}
        hint={{
          text: 'Such as: the link was opened on a tablet that somebody else was signed in on',
        }}
      />
      <Button text="End this claim" classes="govuk-button--warning" />
    </FormPage>
  )
}

/** It is ended: who had seen it meanwhile, so that the person can be told. */
export function UndonePage({ area, claim, letIn }: Options) {
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
        Tell {name} what has happened. What was written in it meanwhile is still there: {name} can
        erase it. Those who began the record make a new number for {name}.
      </p>
      <p class="govuk-body">
        Somebody has seen what they should not have: {area.scheme.name} has to decide whether this
        is told to the Information Commissioner within 72 hours.
      </p>
    </Layout>
  )
}
