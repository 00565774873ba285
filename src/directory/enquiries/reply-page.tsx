import { areaSite, type Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, InsetText, Textarea } from '../../platform/web/govuk/index.ts'
import type { Enquiry } from './enquiries.ts'

/** A question as its provider sees it, with one way to answer and one to say what came of it. */
export function ReplyPage({ area, enquiry, form }: { area: Area; enquiry: Enquiry; form: Form }) {
  const asked = dateWords(isoDate(enquiry.askedAt, area.timeZone))
  return (
    <FormPage site={areaSite(area)} title={`A question from ${enquiry.name}`} form={form}>
      <p class="gc-quiet">
        Asked on {asked}. {enquiry.answeredAt && 'Answered.'} {enquiry.cameAt && 'They came.'}
      </p>
      <InsetText>
        {enquiry.question.split('\n').map((line) => (
          <p>{line}</p>
        ))}
      </InsetText>
      <p class="govuk-body">
        {[
          enquiry.email && (
            <a class="govuk-link" href={`mailto:${enquiry.email}`}>
              {enquiry.email}
            </a>
          ),
          enquiry.phone && (
            <a class="govuk-link" href={`tel:${enquiry.phone.replaceAll(' ', '')}`}>
              {enquiry.phone}
            </a>
          ),
        ]
          .filter(Boolean)
          .map((way, index) => (
            <>
              {index > 0 && ' · '}
              {way}
            </>
          ))}
      </p>
      {enquiry.email ? (
        <>
          <input type="hidden" name="messageId" value={form.typed.messageId?.[0] ?? newId()} />
          <Textarea
            {...field(form, 'answer')}
            label={{ text: 'Your answer', classes: 'govuk-label--s' }}
            hint={{ text: `It is emailed to ${enquiry.name}, who can reply to your own address.` }}
            rows={6}
          />
          <div class="gc-actions">
            <Button
              text="Send my answer"
              name="what"
              value="answer"
              preventDoubleClick
              classes="govuk-button--crest"
            />
          </div>
        </>
      ) : (
        <p class="govuk-body">{enquiry.name} would like a phone call.</p>
      )}
      <div class="gc-actions">
        {!enquiry.answeredAt && (
          <Button
            text="I have answered in another way"
            name="what"
            value="answered"
            classes="govuk-button--secondary"
          />
        )}
        {!enquiry.cameAt && (
          <Button
            text="They came: I support them now"
            name="what"
            value="came"
            classes="govuk-button--secondary"
          />
        )}
      </div>
    </FormPage>
  )
}
