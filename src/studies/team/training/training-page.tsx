import { dateWords, duration, listWords } from '../../../platform/i18n/words.ts'
import { field } from '../../../platform/web/forms.ts'
import { Button, Checkboxes, Details, Input } from '../../../platform/web/govuk/index.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { does } from '../../study/in-study.ts'
import { PlanFrame, type Frame } from '../../plan/plan-frame.tsx'
import type { TeamMember } from '../team.ts'
import { together, type Training } from './training.ts'

type Options = Frame & {
  all: TeamMember[]
  trainings: Training[]
  form: Drafted
}

/** What the team has learnt for the study. */
export function TrainingPage({ all, trainings, form, ...frame }: Options) {
  const { area, study, member } = frame
  const isLead = does(member, 'lead')
  const nameOf = (id: string) => all.find(({ memberId }) => memberId === id)?.name ?? ''
  return (
    <PlanFrame {...frame} form={form} title="Training">
      {trainings.length === 0 && <p class="govuk-body">No training is recorded yet.</p>}
      <ul class="gc-results">
        {together(trainings).map(([training, who]) => (
          <One {...{ training, who, isLead, nameOf }} />
        ))}
      </ul>
      {isLead && (
        <TypedForm {...{ area, study, form }}>
          <h2 class="govuk-heading-m">Record a training</h2>
          <input type="hidden" name="id" value={field(form, 'id').value} />
          <Input
            {...field(form, 'what')}
            label={{ text: 'What was it?', classes: 'govuk-label--s' }}
          />
          <Checkboxes
            name="members"
            idPrefix="members"
            errorMessage={field(form, 'members').errorMessage}
            values={form.typed.members ?? []}
            fieldset={{
              legend: { text: 'Who was there?', classes: 'govuk-fieldset__legend--s' },
            }}
            items={all
              .filter(({ endedAt }) => !endedAt)
              .map(({ memberId, name }) => ({ value: memberId, text: name }))}
          />
          <Input
            {...field(form, 'heldOn')}
            type="date"
            label={{ text: 'On which day?', classes: 'govuk-label--s' }}
            classes="govuk-input--width-10"
          />
          <Input
            {...field(form, 'minutes')}
            label={{ text: 'How long did it take?', classes: 'govuk-label--s' }}
            inputmode="numeric"
            classes="govuk-input--width-4"
            suffix={{ text: 'minutes' }}
          />
          <Button text="Save this training" preventDoubleClick classes="govuk-button--crest" />
        </TypedForm>
      )}
    </PlanFrame>
  )
}

interface OneOptions {
  training: Training
  who: Training[]
  isLead: boolean
  nameOf(memberId: string): string
}

function One({ training, who, isLead, nameOf }: OneOptions) {
  const { what, heldOn, minutes } = training
  return (
    <li class="gc-result">
      <h2 class="govuk-heading-s">{what}</h2>
      <p class="govuk-body">{listWords(who.map(({ memberId }) => nameOf(memberId)))}</p>
      <p class="govuk-hint">
        {dateWords(heldOn)}
        {minutes && `, ${duration(minutes)}`}
      </p>
      {isLead && (
        <Details summaryText="Somebody wasn’t there">
          {who.map(({ trainingId, memberId }) => (
            <form method="post">
              <input type="hidden" name="trainingId" value={trainingId} />
              <button class="govuk-button govuk-button--secondary gc-up" name="do" value="remove">
                Remove {nameOf(memberId)}
                <span class="govuk-visually-hidden">: {what}</span>
              </button>
            </form>
          ))}
        </Details>
      )}
    </li>
  )
}
