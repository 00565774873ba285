import { field } from '../../../platform/web/forms.ts'
import { Button, Input, Radios, Select } from '../../../platform/web/govuk/index.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { GatherFrame } from '../gather-frame.tsx'
import { participantKinds } from './participant-form.ts'
import type { InFrame } from '../../study/in-study.ts'

interface Options extends InFrame {
  title: string
  form: Drafted
  data: Pick<StudyData, 'organisation' | 'participant' | 'benchmark'>
}

/** Adds a participant, or puts right what is known of her. */
export function ParticipantFormPage({ title, form, data, ...frame }: Options) {
  const { area, study } = frame
  const { value: kind, ...kindField } = field(form, 'kind')
  const groups = [...data.participant, ...data.benchmark].flatMap((one) => one.caseGroup ?? [])
  return (
    <GatherFrame
      {...frame}
      title={title}
      form={form}
      back={{ href: studyUrls.participants(area, study), text: 'Participants' }}
    >
      <TypedForm {...{ area, study, form }}>
        <input
          type="hidden"
          name="participantId"
          value={field(form, 'participantId', newId()).value}
        />
        <Input
          {...field(form, 'code')}
          label={{ text: 'Code', classes: 'govuk-label--s' }}
          hint={{ text: 'By which the team calls her, like P031. It tells nobody who she is.' }}
          classes="govuk-input--width-10"
          autocomplete="off"
        />
        <Radios
          {...kindField}
          idPrefix="kind"
          value={kind}
          fieldset={{ legend: { text: 'What is she here?', classes: 'govuk-fieldset__legend--s' } }}
          items={Object.entries(participantKinds).map(([value, text]) => ({ value, text }))}
        />
        <Select
          {...field(form, 'organisationId')}
          label={{ text: 'Organisation', classes: 'govuk-label--s' }}
          hint={{ text: 'A coordinator may be of none.' }}
          items={[
            { value: '', text: 'None' },
            ...data.organisation.map(({ organisationId, code, serviceType }) => ({
              value: organisationId,
              text: `${code}: ${serviceType}`,
            })),
          ]}
        />
        <Input
          {...field(form, 'caseGroup')}
          label={{
            text: 'Group, to read outcomes beside others like her',
            classes: 'govuk-label--s',
          }}
          hint={{
            text: 'As the benchmark calls it: learning disability, or 65 and over in the community. Leave it out if you don’t know.',
          }}
          attributes={{ list: 'groups' }}
        />
        <datalist id="groups">
          {[...new Set(groups)].toSorted().map((group) => (
            <option value={group} />
          ))}
        </datalist>
        <Button text="Save this participant" preventDoubleClick />
      </TypedForm>
    </GatherFrame>
  )
}
