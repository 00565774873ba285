import { areaSite, type Area } from '#areas'
import { listWords } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { errorList, type Form } from '../../platform/web/forms.ts'
import { Button, ErrorSummary, Radios } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { chosen, Day, legend } from '../parts.tsx'
import type { PersonAway } from './absences.ts'
import { awayReasons, daysWords, personReasons } from './away-words.ts'

export interface PersonAwayOptions {
  area: Area
  person: { personId: string; name: string }
  /** It is her own record. */
  own: boolean
  away: (PersonAway & { told: string[] })[]
  form: Form
  today: string
}

/** A person says on which days she isn't there. */
export function PersonAwayPage({ area, person, own, away, form, today }: PersonAwayOptions) {
  const { personId, name } = person
  const title = own ? 'Days on which I am away' : `Days on which ${name} is away`
  const errors = errorList(form)
  const action = urls.personAway(area, { personId })
  return (
    <Layout
      site={areaSite(area)}
      title={errors.length > 0 ? `Error: ${title}` : title}
      before={
        <Back
          href={urls.person(area, { personId })}
          text={own ? 'Your record' : `${name}’s record`}
        />
      }
      hidden
    >
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        Those who visit {own ? 'you' : name} are told. They talk with you about the visits on these
        days: nothing is called off by itself.
      </p>
      <ul class="govuk-list gc-approaches">
        {away.map((one) => {
          const words = daysWords(one, today)
          return (
            <li>
              {words}
              <span class="gc-quiet">
                , {awayReasons[one.reason].toLowerCase()}. Told: {listWords(one.told)}
              </span>
              <form method="post" action={action}>
                <input type="hidden" name="back" value={one.awayId} />
                <button class="gc-link-button" type="submit">
                  Take it back<span class="govuk-visually-hidden">: {words}</span>
                </button>
              </form>
            </li>
          )
        })}
      </ul>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="awayId" value={form.typed.awayId?.[0] ?? ''} />
        <Day form={form} name="fromOn" text="Which is the first day?" />
        <Day form={form} name="untilOn" text="Which is the last day?" />
        <Radios
          {...chosen(form, 'reason')}
          fieldset={legend('Why?')}
          items={personReasons.map((value) => ({ value, text: awayReasons[value] }))}
        />
        <Button text="Save these days" preventDoubleClick classes="govuk-button--crest" />
      </form>
    </Layout>
  )
}
