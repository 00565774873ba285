import { newId } from '../../../platform/db/new-id.ts'
import { field } from '../../../platform/web/forms.ts'
import {
  Button,
  Checkboxes,
  Details,
  Input,
  Select,
  Textarea,
} from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { InterviewSurveys, type SurveysHere } from './interview-surveys.tsx'
import { GatherFrame } from '../gather-frame.tsx'
import { interviewModes, type InterviewKnown } from './interview-form.ts'
import type { InFrame } from '../../study/in-study.ts'

/** So many names don’t make a page long. */
const few = 6

interface Options extends InFrame {
  title: string
  form: Drafted
  known: InterviewKnown
  /** Of an interview that is there already. */
  surveys?: SurveysHere
}

/** An interview: planned first, and held later, on the same page. */
export function InterviewFormPage({ title, form, known, surveys, ...frame }: Options) {
  const { area, study } = frame
  const { value: _, ...interviewers } = field(form, 'interviewers')
  const may = known.member.filter(
    ({ endedAt, roles }) => endedAt === null && roles.some((role) => role !== 'coder'),
  )
  const chosen = form.typed.interviewers ?? []
  // A study may have many of them: they fold away where others come first.
  const co = may.filter(({ roles }) => roles.every((role) => role === 'co_researcher'))
  const apart = co.length > few && co.length < may.length ? co : []
  const others = may.filter((one) => !apart.includes(one))
  return (
    <GatherFrame
      {...frame}
      title={title}
      form={form}
      back={{ href: studyUrls.interviews(area, study), text: 'Interviews' }}
    >
      {surveys && <InterviewSurveys {...frame} surveys={surveys} />}
      {surveys && <h2 class="govuk-heading-m">When, how and with whom</h2>}
      <TypedForm {...{ area, study, form }}>
        <input type="hidden" name="interviewId" value={field(form, 'interviewId', newId()).value} />
        <Input
          {...field(form, 'participants')}
          label={{ text: 'Who is interviewed?', classes: 'govuk-label--s' }}
          hint={{ text: 'By code. A person and her carer together: P031, P032.' }}
          autocomplete="off"
        />
        <Checkboxes
          {...interviewers}
          idPrefix="interviewers"
          values={chosen}
          fieldset={{
            legend: { text: 'Who interviews, one or two?', classes: 'govuk-fieldset__legend--s' },
          }}
          items={others.map(({ memberId, name }) => ({ value: memberId, text: name }))}
        />
        {apart.length > 0 && (
          <Details
            summaryText="Co-researchers"
            open={apart.some(({ memberId }) => chosen.includes(memberId))}
          >
            <Checkboxes
              name="interviewers"
              idPrefix="co-researchers"
              values={chosen}
              fieldset={{
                legend: {
                  text: 'Co-researchers who interview',
                  classes: 'govuk-fieldset__legend--s',
                },
              }}
              items={apart.map(({ memberId, name }) => ({ value: memberId, text: name }))}
            />
          </Details>
        )}
        <Select
          {...field(form, 'guideId')}
          label={{ text: 'Topic guide', classes: 'govuk-label--s' }}
          items={[
            { value: '', text: 'None' },
            ...known.topicGuide.map(({ guideId, name, version }) => ({
              value: guideId,
              text: `${name}, version ${version}`,
            })),
          ]}
        />
        <Input
          {...field(form, 'plannedOn')}
          type="date"
          label={{ text: 'Planned for', classes: 'govuk-label--s' }}
          classes="govuk-input--width-10"
        />
        <Input
          {...field(form, 'plannedAt')}
          label={{ text: 'At', classes: 'govuk-label--s' }}
          hint={{ text: 'Like 9:30. You may leave it out.' }}
          classes="govuk-input--width-5"
        />
        <Input
          {...field(form, 'happenedOn')}
          type="date"
          label={{ text: 'Held on', classes: 'govuk-label--s' }}
          hint={{ text: 'Leave it empty until it was held.' }}
          classes="govuk-input--width-10"
        />
        <Select
          {...field(form, 'mode')}
          label={{ text: 'How?', classes: 'govuk-label--s' }}
          items={[
            { value: '', text: 'Not known yet' },
            ...Object.entries(interviewModes).map(([value, text]) => ({ value, text })),
          ]}
        />
        <Textarea
          {...field(form, 'notes')}
          label={{ text: 'Notes', classes: 'govuk-label--s' }}
          hint={{
            text: 'Of the place and the hour, without names: what was said is in the transcript.',
          }}
          rows={4}
        />
        <Button text="Save this interview" preventDoubleClick />
      </TypedForm>
    </GatherFrame>
  )
}
