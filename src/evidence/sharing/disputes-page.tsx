import { areaSite, type Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { monthWords } from '../../platform/i18n/words.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Select, Textarea } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { indicators } from '../indicators/indicators.ts'
import type { Dispute } from './disputes.ts'

export interface DisputesPageOptions {
  area: Area
  providerId: string
  all: Dispute[]
  /** The figure that she came from. */
  chosen: string
  form: Form
}

/** Which figures she says are wrong, and one more. */
export function DisputesPage({ area, providerId, all, chosen, form }: DisputesPageOptions) {
  return (
    <FormPage
      site={areaSite(area)}
      title="A figure is wrong"
      form={form}
      action={urls.disputes(area, { providerId })}
      before={<Back href={urls.whatWeAdd(area, { providerId })} text="What we add" />}
      after={all.length > 0 && <Disputes {...{ area, providerId, all }} />}
    >
      <p class="govuk-body">
        Say which, and why. {area.scheme.coordinatorName} reads what you write here, and answers.
        Until you say that it is settled, your page says that you dispute it, and so does whatever
        you share.
      </p>
      <p class="govuk-body">
        Is it only a slip in a visit? Put the visit right, and the figure follows by itself.
      </p>
      <input type="hidden" name="disputeId" value={form.typed.disputeId?.[0] ?? newId()} />
      <Select
        {...field(form, 'indicator', chosen)}
        label={{ text: 'Which figure?', classes: 'govuk-label--s' }}
        items={[
          { value: '', text: 'Choose one' },
          ...disputable.map(({ name, title }) => ({ value: name, text: title })),
        ]}
      />
      <Textarea
        {...field(form, 'words')}
        label={{ text: 'What is wrong with it?', classes: 'govuk-label--s' }}
        hint={{ text: 'Leave out names, and whatever would say who somebody is.' }}
        rows={4}
      />
      <Button text="Tell the coordinator" classes="govuk-button--crest" preventDoubleClick />
    </FormPage>
  )
}

/** What is hers alone isn't talked about with a coordinator. */
export const disputable: Indicator[] = indicators.filter(
  ({ privacy, grain }) =>
    privacy === 'published' && (grain === 'provider-month' || grain === 'person-window'),
)

export const disputedTitle = (name: string) =>
  indicators.find((one) => one.name === name)?.title ?? 'A figure that is no longer counted'

function Disputes({
  area,
  providerId,
  all,
}: Pick<DisputesPageOptions, 'area' | 'providerId' | 'all'>) {
  return (
    <section class="gc-telling">
      <h2 class="govuk-heading-m">What you said before</h2>
      <ul class="govuk-list govuk-list--bullet">
        {all.map(({ disputeId, indicator, from, isSettled, said }) => (
          <li>
            <a class="govuk-link" href={urls.dispute(area, { providerId, disputeId })}>
              {disputedTitle(indicator)}, from {monthWords(from)}
            </a>
            : {isSettled ? 'settled' : said.at(-1)?.party === 'coordinator' ? 'answered' : 'open'}
          </li>
        ))}
      </ul>
    </section>
  )
}
