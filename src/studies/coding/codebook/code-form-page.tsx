import type { Area } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import { field } from '../../../platform/web/forms.ts'
import {
  Button,
  Checkboxes,
  Input,
  Radios,
  Select,
  Textarea,
} from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import { colours } from './code-form.ts'
import { withPath, type Placed } from './codes.ts'

interface Options {
  area: Area
  study: Study
  member: Member
  form: Drafted
  codeId: string
  /** Where it is changed. */
  code?: Placed
  /** Below which it may stand. */
  others: Placed[]
}

/** What a code means, when to use it and when not: a new one, or anew. */
export function CodeFormPage({ area, study, member, form, codeId, code, others }: Options) {
  const label = (text: string) => ({ text, classes: 'govuk-label--s' })
  const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } })
  const { studyId } = study
  const choices = others.map((one) => ({
    value: one.codeId,
    text: withPath(one),
  }))
  return (
    <StudyPage
      {...{ area, study, member, form }}
      title={code ? code.name : 'Add a code'}
      at="Code"
      before={<Back href={studyUrls.codebook(area, { studyId })} text="Codebook" />}
    >
      {code?.isEnded && (
        <p class="govuk-inset-text">
          Nothing new is coded with it. What was coded with it before stays.
        </p>
      )}
      <TypedForm {...{ area, study, form }}>
        <input type="hidden" name="codeId" value={codeId} />
        <Input {...field(form, 'name')} label={label('What is the code called?')} />
        <Select
          {...field(form, 'parentId')}
          label={label('Below which code?')}
          items={[{ value: '', text: 'None: it stands at the top' }, ...choices]}
        />
        <Textarea {...field(form, 'definition')} label={label('What does it mean?')} rows={3} />
        <Textarea {...field(form, 'useWhen')} label={label('When is it used?')} rows={3} />
        <Textarea {...field(form, 'notWhen')} label={label('When is it not used?')} rows={3} />
        <Textarea {...field(form, 'example')} label={label('An example')} rows={2} />
        <Radios
          {...field(form, 'pass', 'inductive')}
          idPrefix="pass"
          fieldset={legend('Of which pass is it?')}
          items={[
            { value: 'deductive', text: 'The first: it follows from a hypothesis' },
            { value: 'inductive', text: 'The second: it came up in the transcripts' },
          ]}
        />
        <Select
          {...field(form, 'oppositeOf')}
          label={label('Does it speak against another code?')}
          hint={{ text: 'Quotes show both side by side.' }}
          items={[{ value: '', text: 'No' }, ...choices]}
        />
        <Select
          {...field(form, 'colour')}
          label={label('Its colour in the margin')}
          items={[
            { value: '', text: 'None' },
            ...Object.entries(colours).map(([value, text]) => ({ value, text })),
          ]}
        />
        <Checkboxes
          name="isCodable"
          values={form.typed.isCodable ?? []}
          items={[{ value: 'heading', text: 'It is a heading only: nothing is coded with it' }]}
        />
        <Button text="Save this code" preventDoubleClick />
      </TypedForm>
      {code && (
        <p class="govuk-body">
          <a class="govuk-link" href={studyUrls.endCode(area, { studyId, codeId })}>
            {code.isEnded ? 'Use it again' : 'Delete this code'}
          </a>
        </p>
      )}
    </StudyPage>
  )
}
