import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, CharacterCount, Input, Radios } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { whoAnswers } from '../listing/listing-words.ts'
import type { Listing } from '../listing/listings.ts'
import { heardFrom } from './heard-from.ts'

export interface QuestionPageOptions {
  area: Area
  listing: Listing
  form: Form
  enquiryId: string
  keptDays: { afterAnswer: number; unanswered: number }
}

export function QuestionPage({ area, listing, form, enquiryId, keptDays }: QuestionPageOptions) {
  return (
    <FormPage
      site={areaSite(area)}
      title={`Ask ${listing.name} a question`}
      form={form}
      before={<Back href={urls.listing(area, { slug: listing.slug })} text={listing.name} />}
    >
      <input type="hidden" name="enquiryId" value={enquiryId} />
      <CharacterCount
        {...field(form, 'question')}
        label={{ text: 'What would you like to ask?', classes: 'govuk-label--s' }}
        hint={{ text: 'Say a little about what would help. Leave out anything private for now.' }}
        maxlength={3000}
        threshold={75}
        rows={5}
      />
      <Input
        {...field(form, 'name')}
        label={{ text: 'Your name', classes: 'govuk-label--s' }}
        autocomplete="name"
      />
      <Input
        {...field(form, 'email')}
        label={{ text: 'Your email address', classes: 'govuk-label--s' }}
        hint={{ text: 'An email address or a phone number: one is enough.' }}
        type="email"
        autocomplete="email"
        spellcheck={false}
      />
      <Input
        {...field(form, 'phone')}
        label={{ text: 'Your phone number', classes: 'govuk-label--s' }}
        type="tel"
        autocomplete="tel"
      />
      <Radios
        {...field(form, 'heardFrom')}
        fieldset={{
          legend: {
            text: `How did you hear of ${listing.name}?`,
            classes: 'govuk-fieldset__legend--s',
          },
        }}
        items={Object.entries(heardFrom).map(([value, text]) => ({ value, text }))}
      />
      <p class="govuk-body">
        Your question goes to {whoAnswers(listing)}. We delete it {keptDays.afterAnswer} days after
        the answer, or after {keptDays.unanswered} days without one.{' '}
        <a href={urls.privacy(area, {})} class="govuk-link">
          Your privacy
        </a>
      </p>
      <Button text="Send my question" preventDoubleClick classes="govuk-button--crest" />
    </FormPage>
  )
}
