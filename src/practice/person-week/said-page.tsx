import { areaSite, type Area } from '#areas'
import type { Open } from '#people'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Beside } from '../../platform/web/easy-read/index.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Radios, Textarea } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { How } from '../saying/visit-said.ts'
import { hows, readers, readersFor } from './visit-words.ts'
import type { Been } from './visits-page.tsx'

export type SaidPageOptions = Open & { area: Area; been: Been; form: Form }

/** Asks how a visit went, and who may read the answer. */
export function SaidPage({ area, been, form, own, person }: SaidPageOptions) {
  const { visit, name } = been
  const { personId } = person
  const day = dateWords(isoDate(visit.beganAt, area.timeZone))
  return (
    <FormPage
      site={areaSite(area)}
      title={saidTitle}
      form={form}
      before={
        <Back
          href={urls.personVisit(area, { personId, visitId: visit.visitId })}
          text={`${day}: ${name}`}
        />
      }
    >
      <p class="govuk-body">
        {name} came on {day}.
      </p>
      <input type="hidden" name="saidId" value={form.typed.saidId?.[0] ?? newId()} />
      <Radios
        {...field(form, 'how')}
        idPrefix="how"
        fieldset={{ legend: { text: 'How was it?', classes: 'govuk-fieldset__legend--s' } }}
        items={(Object.keys(hows) as How[]).map((value) => ({
          value,
          text: <Beside picture={hows[value].picture}>{hows[value].text}</Beside>,
        }))}
      />
      <Textarea
        {...field(form, 'words')}
        label={{ text: 'Do you want to say more?', classes: 'govuk-label--s' }}
        rows={3}
      />
      <Radios
        {...field(form, 'readBy')}
        idPrefix="readBy"
        fieldset={{ legend: { text: 'Who may read this?', classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: 'You can change it later. What they have read, they have read.' }}
        items={readersFor(own).map((value) => ({
          value,
          text: own ? readers[value].own : readers[value].their,
        }))}
      />
      <Button text="Say this" classes="govuk-button--crest" />
    </FormPage>
  )
}

export const saidTitle = 'How did it go?'
