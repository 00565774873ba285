import { areaSite, type Area } from '#areas'
import { deliveries, priceUnits, type Terms } from '#providers'
import { weekdays } from '../../platform/i18n/words.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input, Select, Textarea } from '../../platform/web/govuk/index.ts'
import type { Listing } from '../listing/listings.ts'
import type { EditingDesk } from './desk.ts'
import { choices, Choose, Group, Revision, Ticks } from './fields.tsx'
import { shownPriceLines } from './service-form.ts'

export function EditServicePage({
  area,
  desk,
  listing,
  form,
  names,
  places,
  isNew,
}: {
  area: Area
  desk: EditingDesk
  listing: Listing
  form: Form
  names: Terms
  places: Map<string, string>
  isNew: boolean
}) {
  return (
    <FormPage
      site={areaSite(area)}
      title={isNew ? `Add a service of ${listing.name}` : `Change a service of ${listing.name}`}
      form={form}
      before={<Back {...desk.back(area, listing)} />}
    >
      <Revision form={form} />
      <Input {...field(form, 'name')} label={{ text: 'Name of the service' }} />
      <Textarea {...field(form, 'description')} label={{ text: 'What happens in it' }} rows={6} />
      <Ticks form={form} name="support" legend="Kinds of support" names={names.support} />
      <Ticks form={form} name="whoFor" legend="Who it is for" names={names.who_for} />
      <Group legend="Ages, if it is not for everybody">
        <div class="gc-pair">
          <Age form={form} name="minimumAge" text="From the age of" />
          <Age form={form} name="maximumAge" text="To the age of" />
        </div>
      </Group>
      <Choose
        form={form}
        name="delivery"
        legend="Where it happens"
        entries={Object.entries(deliveries)}
      />
      <Input
        {...field(form, 'travelMiles')}
        label={{ text: desk.says.travels }}
        suffix={{ text: 'miles' }}
        inputmode="numeric"
        classes="govuk-input--width-3"
      />
      <Ticks form={form} name="serviceAreas" legend={desk.says.comesTo} names={places} />
      <Input
        {...field(form, 'minimumVisitMinutes')}
        label={{ text: 'Shortest visit' }}
        suffix={{ text: 'minutes' }}
        inputmode="numeric"
        classes="govuk-input--width-4"
      />
      <Group legend="The place, if people go there">
        <Input {...field(form, 'placeName')} label={{ text: 'Name of the place' }} />
        <Input {...field(form, 'placeAddress')} label={{ text: 'Address' }} />
        <Input
          {...field(form, 'placePostcode')}
          label={{ text: 'Postcode' }}
          classes="govuk-input--width-10"
        />
      </Group>
      <Group legend="Days and times">
        <p class="govuk-hint">
          Such as 9:30 to 17:00. Twice a day: 9:00 to 11:00 and 18:00 to 20:00. Leave other days
          empty.
        </p>
        {weekdays.map((day, index) => (
          <Input {...field(form, `day${index + 1}`)} label={{ text: day }} />
        ))}
      </Group>
      <Group legend="Prices">
        {shownPriceLines(form).map((line) => (
          <div class="gc-pair">
            <Input
              {...field(form, `price${line}`)}
              label={{ text: `Price ${line}` }}
              prefix={{ text: '£' }}
              inputmode="decimal"
              classes="govuk-input--width-5"
            />
            <Select
              {...field(form, `unit${line}`, 'hour')}
              label={{ text: `Price ${line} is` }}
              items={choices(Object.entries(priceUnits))}
            />
            <Input
              {...field(form, `appliesTo${line}`)}
              label={{ text: `Price ${line} applies to` }}
            />
            <Input {...field(form, `includes${line}`)} label={{ text: `Price ${line} includes` }} />
          </div>
        ))}
      </Group>
      <Button text="Save the service" name="change" value="save" classes="govuk-button--crest" />
      {!isNew && (
        <Button
          text="Remove this service"
          name="change"
          value="remove"
          classes="govuk-button--warning"
        />
      )}
    </FormPage>
  )
}

function Age({ form, name, text }: { form: Form; name: string; text: string }) {
  return (
    <Input
      {...field(form, name)}
      label={{ text }}
      inputmode="numeric"
      classes="govuk-input--width-3"
    />
  )
}
