import { areaSite, type Area } from '#areas'
import { whoseIs, type Open, type Whose } from '#people'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords } from '../../platform/i18n/words.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input, Textarea } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { lengthWords, timeWords } from './occurrence-words.ts'
import type { Coming } from './week-of.ts'

export type RatherPageOptions = Open & { area: Area; coming: Coming; form: Form }

/** Asks what the person would rather have of one visit that is planned. */
export function RatherPage({ area, coming, form, ...open }: RatherPageOptions) {
  const { occurrence, name, providerName } = coming
  const { personId } = open.person
  const { day, plannedOn, plan } = occurrence
  const whose = whoseIs(open)
  return (
    <FormPage
      site={areaSite(area)}
      title={ratherQuestion(whose)}
      form={form}
      before={<Back href={urls.personDay(area, { personId, day })} text={dateWords(day)} />}
      after={
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={urls.personVisitOff(area, { personId, day: plannedOn, planId: plan.planId })}
          >
            Not that day: call this visit off
          </a>
        </p>
      }
    >
      <p class="govuk-body">
        {dateWords(day)}, {timeWords(occurrence, area.timeZone)}, {lengthWords(occurrence)}: {name}
        {name !== providerName && `, ${providerName}`}.
      </p>
      <p class="govuk-body">
        {providerName} reads it. The visit stays as it is planned until you have both agreed on
        something else.
      </p>
      <input type="hidden" name="wishId" value={form.typed.wishId?.[0] ?? newId()} />
      <Textarea
        {...field(form, 'words')}
        label={{ text: `What would ${whose.they} rather do?`, classes: 'govuk-label--s' }}
        hint={{ text: wordsHint }}
        rows={3}
      />
      <Input
        {...field(form, 'otherTime')}
        label={{ text: 'Is another time better?', classes: 'govuk-label--s' }}
        hint={{ text: 'Such as: after lunch' }}
      />
      <Input
        {...field(form, 'who')}
        label={{ text: `Who would ${whose.they} like to come?`, classes: 'govuk-label--s' }}
        hint={{ text: 'Such as: Ben, or somebody new' }}
        spellcheck={false}
      />
      <Button text="Say this" classes="govuk-button--crest" />
    </FormPage>
  )
}

export const wordsHint = 'Such as: bake. Go to the sea. Stay at home.'

export function ratherQuestion({ they }: Whose): string {
  return `What would ${they} rather?`
}
