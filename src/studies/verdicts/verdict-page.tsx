import type { Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { Button, Textarea } from '../../platform/web/govuk/index.ts'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { studyUrls } from '../../study-urls.ts'
import { TypedForm } from '../drafts/typed-form.tsx'
import type { Drafted } from '../drafts/typed.ts'
import { StudyPage } from '../study-page.tsx'
import type { Member, Study } from '../study/study.ts'
import type { Thing } from './things.ts'

export interface VerdictOptions {
  area: Area
  study: Study
  member: Member
  thing: Thing
  /** Of how many it is which. */
  place: number
  of: number
  form: Drafted
}

/** One finding or one quote: does it fit, and why? */
export function VerdictPage({ area, study, member, thing, place, of, form }: VerdictOptions) {
  return (
    <StudyPage
      {...{ area, study, member, form }}
      title={thing.isSaid ? 'Does what somebody said fit?' : 'Does what we found fit?'}
      at="Find"
      before={
        <Back href={studyUrls.verdicts(area, { studyId: study.studyId })} text="All findings" />
      }
    >
      <p class="govuk-hint">
        {place} of {of}
      </p>
      <blockquote class="govuk-inset-text">
        <Paragraphs text={thing.words} />
      </blockquote>
      {thing.easily && (
        <>
          <p class="govuk-body">In easy words:</p>
          <Paragraphs text={thing.easily} />
        </>
      )}
      {thing.said && <p class="govuk-body">You said: {thing.said.says}.</p>}
      {thing.isChanged && (
        <p class="govuk-body">Its words were changed after you said something of it.</p>
      )}
      <TypedForm {...{ area, study, form }}>
        <input type="hidden" name="read" value={thing.changedAt} />
        <Textarea
          {...field(form, 'why', thing.said?.why)}
          rows={3}
          label={{ text: 'Why do you think so?', classes: 'govuk-label--s' }}
          hint={{ text: 'You may leave this out.' }}
        />
        <div class="govuk-button-group" id="says">
          {buttons.map(({ value, text }) => (
            <Button {...{ text, value }} name="says" preventDoubleClick />
          ))}
        </div>
      </TypedForm>
    </StudyPage>
  )
}

export const buttons = [
  { value: 'fits', text: 'It fits', was: 'You said that it fits.', picture: 'thumbs-up' },
  {
    value: 'does not fit',
    text: 'It does not fit',
    was: 'You said that it does not fit.',
    picture: 'thumbs-down',
  },
  {
    value: 'not sure',
    text: 'I am not sure',
    was: 'You said that you are not sure.',
    picture: 'so-so',
  },
] as const
