import type { Child } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords, isoDate, monthWords } from '../../platform/i18n/words.ts'
import { FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Textarea } from '../../platform/web/govuk/index.ts'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { disputedTitle } from './disputes-page.tsx'
import type { Dispute, DisputeSaid } from './disputes.ts'

export interface DisputePageOptions {
  area: Area
  /** What the enterprise is called. */
  name: string
  dispute: Dispute
  /** Who looks. */
  party: DisputeSaid['party']
  form: Form
  back: Child
}

/** What was said of a figure, for both sides; they answer each other. */
export function DisputePage({ area, name, dispute, party, form, back }: DisputePageOptions) {
  const title = `${disputedTitle(dispute.indicator)}: is it wrong?`
  const whose = { owner: name, coordinator: area.scheme.coordinatorName }
  return (
    <FormPage site={areaSite(area)} title={title} form={form} before={back}>
      <p class="govuk-body gc-quiet">
        A figure of {name}, from {monthWords(dispute.from)}.{' '}
        {dispute.isSettled ? 'It is settled.' : 'It is open.'}
      </p>
      <ul class="gc-results">
        {dispute.said.map((one) => (
          <li class="gc-result">
            <p>
              <strong>{one.party === party ? 'You' : whose[one.party]}</strong>{' '}
              <span class="gc-quiet">{dateWords(isoDate(one.saidAt, area.timeZone))}</span>
            </p>
            {one.words && <Paragraphs text={one.words} />}
            {one.settles && <p>This is settled.</p>}
          </li>
        ))}
      </ul>
      {!dispute.isSettled && (
        <>
          <input type="hidden" name="saidId" value={form.typed.saidId?.[0] ?? newId()} />
          <Textarea
            {...field(form, 'words')}
            label={{ text: 'What do you want to say?', classes: 'govuk-label--s' }}
            hint={{ text: 'Leave out names of people who are supported.' }}
            rows={4}
          />
          <div class="gc-actions">
            <Button text="Answer" classes="govuk-button--crest" preventDoubleClick />
            {party === 'owner' && (
              <Button
                text="It is settled"
                name="settles"
                value="yes"
                classes="govuk-button--secondary"
                preventDoubleClick
              />
            )}
          </div>
        </>
      )}
    </FormPage>
  )
}
