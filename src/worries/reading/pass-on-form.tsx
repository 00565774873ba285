import type { Area, Council } from '#areas'
import { isoDate } from '../../platform/i18n/words.ts'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Details, Input, Textarea } from '../../platform/web/govuk/index.ts'
import { CouncilNumber } from '../saying/what-to-do-now.tsx'
import { EventForm } from './event-form.tsx'

/** Who tells the council writes down whom she told, and when. */
export function PassOnForm({
  area,
  worryId,
  form,
  council,
}: {
  area: Area
  worryId: string
  form: Form
  council: Council | undefined
}) {
  const isAsked = ['passedTo', 'passedOn', 'passedWords'].some((name) => form.errors[name])
  return (
    <Details summaryText="Pass it on to the council" open={isAsked}>
      <p class="govuk-body">
        Whether it meets section 42 of the Care Act is for the council to say. Tell them, then write
        it down here.
      </p>
      <CouncilNumber council={council} />
      <EventForm {...{ area, worryId, form }} what="passed_on">
        <Input
          {...field(form, 'passedTo')}
          label={{ text: 'Whom did you tell?', classes: 'govuk-label--s' }}
          hint={{ text: 'Such as: adult safeguarding, Ms Lark.' }}
          autocomplete="off"
        />
        <Input
          {...field(form, 'passedOn', isoDate(new Date(), area.timeZone))}
          label={{ text: 'On which day?', classes: 'govuk-label--s' }}
          type="date"
          classes="govuk-input--width-10"
        />
        <Textarea
          {...field(form, 'passedWords')}
          label={{ text: 'What did they say? (you can leave it empty)', classes: 'govuk-label--s' }}
          rows={3}
        />
        <Button text="Save that it was passed on" name="do" value="passed_on" />
      </EventForm>
    </Details>
  )
}
