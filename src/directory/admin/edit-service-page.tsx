import type { PropsWithChildren } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { checkKinds, dbsLevels, deliveries, priceUnits, type Terms } from '#providers'
import { weekdays } from '../../platform/i18n/words.ts'
import { FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Fieldset, Input, Select, Textarea } from '../../platform/web/govuk/index.ts'
import type { Listing } from '../listing/listings.ts'
import { kinds } from './checks-form.ts'
import { BackToListing, choices, Choose, Revision, Ticks } from './edit-pages.tsx'
import { shownPriceLines } from './service-form.ts'

export function EditServicePage({
  area,
  listing,
  form,
  names,
  places,
  isNew,
}: {
  area: Area
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
      before={<BackToListing area={area} listing={listing} />}
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
        label={{ text: 'How far the provider travels' }}
        suffix={{ text: 'miles' }}
        inputmode="numeric"
        classes="govuk-input--width-3"
      />
      <Ticks
        form={form}
        name="serviceAreas"
        legend="Or the places that the provider comes to"
        names={places}
      />
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

export function EditChecksPage({
  area,
  listing,
  form,
}: {
  area: Area
  listing: Listing
  form: Form
}) {
  return (
    <FormPage
      site={areaSite(area)}
      title={`Checks of ${listing.name}`}
      form={form}
      before={<BackToListing area={area} listing={listing} />}
    >
      <Revision form={form} />
      <p class="govuk-body">
        Only what you have seen yourself. Of a criminal-record check, keep its level and dates,
        never what it says.
      </p>
      {kinds.map((kind) => (
        <Group legend={checkKinds[kind]}>
          {kind === 'dbs' ? (
            <Select
              {...field(form, `${kind}-level`)}
              label={{ text: 'Level' }}
              items={[{ value: '', text: 'Choose a level' }, ...choices(Object.entries(dbsLevels))]}
            />
          ) : (
            <Input {...field(form, `${kind}-level`)} label={{ text: 'Amount, level or number' }} />
          )}
          <div class="gc-pair">
            <Day form={form} name={`${kind}-issuedOn`} text="Date on it" />
            <Day form={form} name={`${kind}-expiresOn`} text="Runs until" />
            <Day form={form} name={`${kind}-seenOn`} text="You saw it on" />
          </div>
        </Group>
      ))}
      <Button text="Save the checks" classes="govuk-button--crest" />
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

function Day({ form, name, text }: { form: Form; name: string; text: string }) {
  return (
    <Input {...field(form, name)} label={{ text }} type="date" classes="govuk-input--width-10" />
  )
}

function Group({ legend, children }: PropsWithChildren<{ legend: string }>) {
  return (
    <Fieldset legend={{ text: legend, classes: 'govuk-fieldset__legend--m' }}>{children}</Fieldset>
  )
}
