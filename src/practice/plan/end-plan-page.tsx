import { z } from 'zod'
import { areaSite, type Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords } from '../../platform/i18n/words.ts'
import { dayField } from '../../platform/web/day-field.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { check, type Checked, type Form } from '../../platform/web/forms.ts'
import { Button } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { Day } from '../parts.tsx'
import { addDays } from './occurrences.ts'
import { planWords } from './plan-words.ts'
import type { Plan } from './plan.ts'

const schema = z.object({
  endingId: z.uuid().catch(() => newId()),
  lastDay: dayField,
})

/** What was typed: the first day on which the plan no longer counts. */
export function planEndOf(
  typed: Form['typed'],
  plan: Plan,
  today: string,
): Checked<{ endingId: string; overFrom: string }> {
  const checked = check(schema, typed)
  if (!checked.ok) return checked
  const { endingId, lastDay } = checked.value
  const wrong = (words: string) => ({
    ok: false as const,
    form: { typed, errors: { lastDay: words } },
  })
  if (lastDay === undefined) return wrong('Write the last day on which somebody comes by this plan')
  if (lastDay < addDays(today, -1))
    return wrong('Choose yesterday or a later day: what was before stays as it was')
  if (plan.endsOn !== null && lastDay >= plan.endsOn)
    return wrong(`It ends on ${dateWords(plan.endsOn, today)} already. Choose an earlier day`)
  return { ok: true, value: { endingId, overFrom: addDays(lastDay, 1) } }
}

interface Options {
  area: Area
  plan: Plan
  personName: string
  form: Form
}

/** Ends a plan from a day on. */
export function EndPlanPage({ area, plan, personName, form }: Options) {
  const { providerId, planId } = plan
  return (
    <FormPage
      site={areaSite(area)}
      title={`End visits with ${personName}`}
      form={form}
      action={urls.planEnd(area, { providerId, planId })}
      before={
        <Back href={urls.plan(area, { providerId, planId })} text={`Visits with ${personName}`} />
      }
    >
      <p class="govuk-body">{planWords(plan)}.</p>
      <p class="govuk-body">
        Talk with {personName} first. What was written down of visits stays. An agreement is not
        ended by this.
      </p>
      <input type="hidden" name="endingId" value={form.typed.endingId?.[0] ?? newId()} />
      <Day
        form={form}
        name="lastDay"
        text="Which is the last day?"
        hint="If nobody comes any more, write yesterday."
      />
      <Button text="End these visits" preventDoubleClick classes="govuk-button--warning" />
    </FormPage>
  )
}
