import { areaSite, type Area } from '#areas'
import type { Open } from '#people'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords } from '../../platform/i18n/words.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Radios, Textarea } from '../../platform/web/govuk/index.ts'
import type { PictureName } from '../../platform/web/pictures/index.ts'
import { urls } from '../../urls.ts'
import type { Reason } from '../plan/plan.ts'
import { timeWords } from './occurrence-words.ts'
import type { Coming } from './week-of.ts'

export type OffPageOptions = Open & { area: Area; coming: Coming; form: Form }

/** Why the person wants no visit on a day. */
export const offReasons = [
  'person_asked',
  'person_away',
  'person_ill',
  'other',
] as const satisfies Reason[]

export const offWords: Record<
  (typeof offReasons)[number],
  { own: string; their: string; picture: PictureName }
> = {
  person_asked: { own: 'I don’t want it', their: 'They don’t want it', picture: 'hand-stop' },
  person_away: { own: 'I am away', their: 'They are away', picture: 'bus' },
  person_ill: { own: 'I am not well', their: 'They are not well', picture: 'health' },
  other: { own: 'Something else', their: 'Something else', picture: 'question' },
}

/** Asks why a visit is called off; of one that the person called off, whether it is on after all. */
export function OffPage({ area, coming, form, own, person }: OffPageOptions) {
  const { occurrence, name, providerName } = coming
  const { personId } = person
  const { day, state } = occurrence
  const isOff = state === 'called_off'
  return (
    <FormPage
      site={areaSite(area)}
      title={isOff ? backTitle : offTitle}
      form={form}
      before={<Back href={urls.personDay(area, { personId, day })} text={dateWords(day)} />}
    >
      <p class="govuk-body">
        {dateWords(day)}, {timeWords(occurrence, area.timeZone)}: {name}.
      </p>
      <p class="govuk-body">
        {isOff
          ? `It was called off. If you want it after all, ${providerName} is told. They may have other plans by now.`
          : `${providerName} is told. Your agreement says whether a visit that is called off late is paid.`}
      </p>
      <input type="hidden" name="changeId" value={form.typed.changeId?.[0] ?? newId()} />
      <input type="hidden" name="what" value={isOff ? 'on' : 'off'} />
      {!isOff && (
        <>
          <Radios
            {...field(form, 'reason')}
            idPrefix="reason"
            fieldset={{ legend: { text: 'Why?', classes: 'govuk-fieldset__legend--s' } }}
            items={offReasons.map((value) => ({
              value,
              text: own ? offWords[value].own : offWords[value].their,
            }))}
          />
          <Textarea
            {...field(form, 'words')}
            label={{ text: 'Do you want to say more?', classes: 'govuk-label--s' }}
            rows={2}
          />
        </>
      )}
      <Button text={isOff ? backButton : offButton} classes="govuk-button--crest" />
    </FormPage>
  )
}

export const offTitle = 'Not that day'
export const offButton = 'Call this visit off'
export const backTitle = 'Have this visit after all'
export const backButton = 'I want it after all'
