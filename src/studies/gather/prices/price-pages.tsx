import { newId } from '../../../platform/db/new-id.ts'
import { dateWords, isoDate, money } from '../../../platform/i18n/words.ts'
import { field } from '../../../platform/web/forms.ts'
import { Button, Input, Select, Table } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { does, type InFrame } from '../../study/in-study.ts'
import { GatherFrame } from '../gather-frame.tsx'
import { Wide } from '../../wide.tsx'

type Data = Pick<StudyData, 'organisation' | 'price'>

/** What organisations charge, with the shortest visit that they charge for. */
export function PricesPage({ data, ...frame }: InFrame & { data: Data }) {
  const { area, study, member } = frame
  const codes = new Map(data.organisation.map((one) => [one.organisationId, one.code]))
  const priced = new Set(data.price.map((one) => one.organisationId))
  const without = data.organisation.filter((one) => !priced.has(one.organisationId))
  const mayAdd = does(member, 'lead', 'keeper', 'researcher')
  return (
    <GatherFrame {...frame} title="Prices">
      <p class="govuk-body">
        Prices of {priced.size} of {data.organisation.length} organisations. They are compared at a
        visit of {study.wantedMinutes} minutes: the hourly rate for as long as is charged.
      </p>
      {without.length > 0 && (
        <p class="govuk-body">Still without: {without.map(({ code }) => code).join(', ')}.</p>
      )}
      {mayAdd && <Button text="Add a price" href={studyUrls.addPrice(area, study)} />}
      {data.price.length > 0 && (
        <Wide label="Prices">
          <Table
            firstCellIsHeader
            head={[
              { text: 'Organisation' },
              { text: 'An hour', format: 'numeric' },
              { text: 'At least', format: 'numeric' },
              { text: 'As of' },
            ]}
            rows={data.price
              .toSorted((a, b) =>
                codes.get(a.organisationId)! < codes.get(b.organisationId)! ? -1 : 1,
              )
              .map((one) => [
                {
                  text: (
                    <>
                      {codes.get(one.organisationId)}
                      {one.what && <div class="govuk-hint govuk-!-margin-bottom-0">{one.what}</div>}
                    </>
                  ),
                },
                { text: money(one.hourlyPence), format: 'numeric' },
                { text: `${one.minimumMinutes} min`, format: 'numeric' },
                {
                  text: (
                    <>
                      {dateWords(one.asOf)}
                      {mayAdd && <RemovePrice priceId={one.priceId} />}
                    </>
                  ),
                },
              ])}
          />
        </Wide>
      )}
    </GatherFrame>
  )
}

function RemovePrice({ priceId }: { priceId: string }) {
  return (
    <form method="post">
      <input type="hidden" name="remove" value={priceId} />
      <button class="govuk-link gc-link-button">Take out</button>
    </form>
  )
}

interface AddOptions extends InFrame {
  form: Drafted
  data: Data
}

/** Adds what an organisation charges. */
export function AddPricePage({ form, data, ...frame }: AddOptions) {
  const { area, study } = frame
  return (
    <GatherFrame
      {...frame}
      title="Add a price"
      form={form}
      back={{ href: studyUrls.prices(area, study), text: 'Prices' }}
    >
      <TypedForm {...{ area, study, form }}>
        <input type="hidden" name="priceId" value={field(form, 'priceId', newId()).value} />
        <Select
          {...field(form, 'organisationId')}
          label={{ text: 'Organisation', classes: 'govuk-label--s' }}
          items={[
            { value: '', text: 'Choose one' },
            ...data.organisation.map(({ organisationId, code }) => ({
              value: organisationId,
              text: code,
            })),
          ]}
        />
        <Input
          {...field(form, 'hourly')}
          label={{ text: 'Price of an hour', classes: 'govuk-label--s' }}
          prefix={{ text: '£' }}
          inputmode="decimal"
          classes="govuk-input--width-5"
        />
        <Input
          {...field(form, 'minimum')}
          label={{
            text: 'The shortest visit that is charged, in minutes',
            classes: 'govuk-label--s',
          }}
          hint={{ text: 'Leave it out if there is none.' }}
          inputmode="numeric"
          classes="govuk-input--width-5"
        />
        <Input
          {...field(form, 'what')}
          label={{ text: 'What for', classes: 'govuk-label--s' }}
          hint={{ text: 'You may leave it out: personal care, at weekends.' }}
        />
        <Input
          {...field(form, 'asOf', isoDate(new Date()))}
          type="date"
          label={{ text: 'As of which day?', classes: 'govuk-label--s' }}
          classes="govuk-input--width-10"
        />
        <Button text="Save this price" preventDoubleClick />
      </TypedForm>
    </GatherFrame>
  )
}
