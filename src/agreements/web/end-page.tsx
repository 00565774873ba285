import { z } from 'zod'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords, plural } from '../../platform/i18n/words.ts'
import { FormPage } from '../../platform/web/form-page.tsx'
import { check, field, optional, type Checked, type Form } from '../../platform/web/forms.ts'
import { Button, Radios, Textarea } from '../../platform/web/govuk/index.ts'
import type { LayoutOptions } from '../../platform/web/layout.tsx'
import type { Party } from '../agreement.ts'
import { chosen, Day } from './version-form-page.tsx'
import { dayField } from '../../platform/web/day-field.ts'

const endSchema = z.object({
  endingId: z.uuid().catch(() => newId()),
  when: z.enum(['notice', 'now', 'day'], { error: 'Choose when it ends' }),
  lastDay: dayField,
  why: optional(2000),
})

export interface EndDays {
  today: string
  /** The last day, when notice is given today; none: nothing is agreed yet. */
  noticeEnds?: string
}

/** What was typed: from which day it is over, and why. */
export function endOf(typed: Form['typed'], { today, noticeEnds }: EndDays): Checked<End> {
  const checked = check(endSchema, typed)
  if (!checked.ok) return checked
  const { endingId, when, lastDay, why } = checked.value
  const wrong = (words: string): Checked<End> => ({
    ok: false,
    form: { typed, errors: { lastDay: words } },
  })
  if (when === 'now') return { ok: true, value: { endingId, overFrom: today, why } }
  const last = when === 'notice' ? noticeEnds : lastDay
  if (last === undefined) return wrong('Write the last day')
  if (last < today) return wrong('Choose a day that is still to come')
  return { ok: true, value: { endingId, overFrom: dayAfter(last), why } }
}

interface End {
  endingId: string
  /** The first day on which it no longer counts. */
  overFrom: string
  why?: string
}

export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

export interface EndPageOptions extends LayoutOptions, EndDays {
  form: Form
  endingId: string
  party: Party
  noticeDays: number
  /** Nothing is agreed yet: it is said no to, at once. */
  isProposal: boolean
  /** The other party's name. */
  otherName: string
  providerName: string
}

/** Ends an agreement: by which day, with the notice that was agreed in sight. */
export function EndPage(options: EndPageOptions) {
  const { form, endingId, party, noticeDays, noticeEnds, otherName, providerName, today } = options
  const { site, title, before, isProposal } = options
  return (
    <FormPage {...{ site, title, before, form }}>
      {noticeEnds && (
        <p class="govuk-body">
          You have agreed on {plural(noticeDays, 'day', 'days')} of notice. If you end it sooner,
          talk with {otherName} first: the notice may have to be paid for.
        </p>
      )}
      {!isProposal && (
        <p class="govuk-body">
          {party === 'person'
            ? `From then on, ${providerName} sees nothing more of your record by this agreement.`
            : 'From then on, you see nothing more of their record by this agreement.'}
        </p>
      )}
      <input type="hidden" name="endingId" value={form.typed.endingId?.[0] ?? endingId} />
      {isProposal ? (
        <>
          <input type="hidden" name="when" value="now" />
          <p class="govuk-body">Then it is no longer proposed. A new one can be made.</p>
        </>
      ) : (
        <>
          <Radios
            {...chosen(form, 'when')}
            fieldset={{
              legend: { text: 'When does it end?', classes: 'govuk-fieldset__legend--s' },
            }}
            items={[
              noticeEnds && {
                value: 'notice',
                text: `After the notice: the last day is ${dateWords(noticeEnds, today)}`,
              },
              { value: 'now', text: 'Now, at once' },
              { value: 'day', text: 'On another day' },
            ]}
          />
          <Day form={form} name="lastDay" text="If on another day: which is the last day?" />
        </>
      )}
      <Textarea
        {...field(form, 'why')}
        label={{ text: isProposal ? 'Why not?' : 'Why does it end?', classes: 'govuk-label--s' }}
        hint={{ text: `You need not say. ${otherName} can read it.` }}
        rows={3}
      />
      <Button
        text={isProposal ? 'Say no to it' : 'End this agreement'}
        preventDoubleClick
        classes="govuk-button--warning"
      />
    </FormPage>
  )
}
