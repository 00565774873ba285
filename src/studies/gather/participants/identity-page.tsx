import { z } from 'zod'
import { field, required } from '../../../platform/web/forms.ts'
import { Button, Input, Textarea } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { GatherFrame } from '../gather-frame.tsx'
import type { InFrame } from '../../study/in-study.ts'

export const identitySchema = z.object({
  name: required('Write her name', 200),
  contact: z.string().trim().max(1000, 'Use 1000 characters or fewer'),
})

interface Options extends InFrame {
  form: Drafted
  participant: { participantId: string; code: string }
}

/** The key: who somebody is. Nobody opens it who doesn’t keep it, and it never leaves with the study. */
export function IdentityPage({ form, participant, ...frame }: Options) {
  const { area, study } = frame
  const back = studyUrls.participant(area, { ...study, ...participant })
  return (
    <GatherFrame
      {...frame}
      title={`Who is ${participant.code}?`}
      form={form}
      back={{ href: back, text: participant.code }}
    >
      <p class="govuk-body">
        Only who keeps the key reads this. It isn’t in any report, file or bundle of the study.
      </p>
      <TypedForm {...{ area, study }} form={{ ...form, page: undefined }}>
        <Input
          {...field(form, 'name')}
          label={{ text: 'Her name', classes: 'govuk-label--s' }}
          autocomplete="off"
        />
        <Textarea
          {...field(form, 'contact')}
          label={{ text: 'How to reach her', classes: 'govuk-label--s' }}
          hint={{ text: 'A phone number, an address, when it suits her.' }}
          rows={3}
        />
        <Button text="Save who she is" preventDoubleClick />
      </TypedForm>
    </GatherFrame>
  )
}
