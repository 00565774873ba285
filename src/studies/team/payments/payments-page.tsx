import { dateWords, isoDate, money } from '../../../platform/i18n/words.ts'
import { field } from '../../../platform/web/forms.ts'
import { Button, Input, Select } from '../../../platform/web/govuk/index.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { does } from '../../study/in-study.ts'
import { PlanFrame, type Frame } from '../../plan/plan-frame.tsx'
import type { TeamMember } from '../team.ts'
import { sumsOf, type Payment } from './payments.ts'

type Options = Frame & {
  all: TeamMember[]
  payments: Payment[]
  form: Drafted
}

/** What co-researchers and others are paid: for who leads the study all of it, for others their own. */
export function PaymentsPage({ all, payments, form, ...frame }: Options) {
  const { member } = frame
  const isLead = does(member, 'lead')
  const { paid, due } = sumsOf(payments)
  const paidMembers = all.filter(({ memberId }) =>
    payments.some((one) => one.memberId === memberId),
  )
  return (
    <PlanFrame {...frame} form={form} title={isLead ? 'Payments' : 'What you are paid'}>
      <p class="govuk-body-l">
        {money(paid)} paid, {money(due)} still due.
      </p>
      {payments.length === 0 && <p class="govuk-body">No payment is recorded yet.</p>}
      {paidMembers.map(({ memberId, name }) => {
        const own = payments.filter((one) => one.memberId === memberId)
        const sums = sumsOf(own)
        return (
          <>
            <h2 class="govuk-heading-m">{name}</h2>
            <p class="govuk-hint">
              {money(sums.paid)} paid, {money(sums.due)} still due
            </p>
            <ul class="gc-results">
              {own.map((payment) => (
                <One {...{ payment, isLead, name }} />
              ))}
            </ul>
          </>
        )
      })}
      {isLead && <NewPayment {...{ ...frame, all, form }} />}
    </PlanFrame>
  )
}

function One({ payment, isLead, name }: { payment: Payment; isLead: boolean; name: string }) {
  const { paymentId, what, pence, dueOn, paidOn } = payment
  return (
    <li class="gc-result">
      <p class="govuk-body">
        <strong>{money(pence)}</strong>: {what}.{' '}
        {paidOn ? `Paid on ${dateWords(paidOn)}.` : `Due by ${dateWords(dueOn)}.`}
      </p>
      {isLead && (
        <form method="post" class="gc-actions">
          <input type="hidden" name="paymentId" value={paymentId} />
          {!paidOn && (
            <button class="govuk-button govuk-button--secondary gc-up" name="do" value="paid">
              It was paid today
              <span class="govuk-visually-hidden">
                : {name}, {what}
              </span>
            </button>
          )}
          {!paidOn && (
            <button class="govuk-button govuk-button--secondary gc-up" name="do" value="remove">
              Remove
              <span class="govuk-visually-hidden">
                : {name}, {what}
              </span>
            </button>
          )}
        </form>
      )}
    </li>
  )
}

function NewPayment({ area, study, all, form }: Pick<Options, 'area' | 'study' | 'all' | 'form'>) {
  return (
    <TypedForm {...{ area, study, form }}>
      <h2 class="govuk-heading-m">Add a payment</h2>
      <input type="hidden" name="id" value={field(form, 'id').value} />
      <Select
        {...field(form, 'memberId')}
        label={{ text: 'Who is paid?', classes: 'govuk-label--s' }}
        items={[
          { text: 'Choose', value: '' },
          ...all
            .filter(({ endedAt }) => !endedAt)
            .map(({ memberId, name }) => ({ text: name, value: memberId })),
        ]}
      />
      <Input {...field(form, 'what')} label={{ text: 'For what?', classes: 'govuk-label--s' }} />
      <Input
        {...field(form, 'amount')}
        label={{ text: 'How much?', classes: 'govuk-label--s' }}
        inputmode="decimal"
        classes="govuk-input--width-5"
        prefix={{ text: '£' }}
      />
      <Input
        {...field(form, 'dueOn', isoDate(new Date()))}
        type="date"
        label={{ text: 'By when is it due?', classes: 'govuk-label--s' }}
        classes="govuk-input--width-10"
      />
      <Input
        {...field(form, 'paidOn')}
        type="date"
        label={{ text: 'When was it paid?', classes: 'govuk-label--s' }}
        hint={{ text: 'Leave it empty while it isn’t.' }}
        classes="govuk-input--width-10"
      />
      <Button text="Save this payment" preventDoubleClick classes="govuk-button--crest" />
    </TypedForm>
  )
}
