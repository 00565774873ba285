import type { Area } from '#areas'
import { newId } from '../../../platform/db/new-id.ts'
import { dateWords, isoDate } from '../../../platform/i18n/words.ts'
import { Back } from '../../../platform/web/form-page.tsx'
import { field } from '../../../platform/web/forms.ts'
import { Button, Select, Textarea } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import type { Memo } from './memos.ts'

interface Options {
  area: Area
  study: Study
  member: Member
  form: Drafted
  memos: Memo[]
  subjects: { value: string; text: string }[]
  /** What a new one is about, unless somebody chooses. */
  about: string | undefined
  mayWrite: boolean
}

/** All memos, the newest first, and a new one. */
export function MemosPage(options: Options) {
  const { area, study, member, form, memos, subjects, about, mayWrite } = options
  const { studyId } = study
  return (
    <StudyPage
      {...{ area, study, member, form }}
      title="Memos"
      at="Code"
      before={<Back href={studyUrls.code(area, { studyId })} text="Code" />}
    >
      {mayWrite && (
        <TypedForm {...{ area, study, form }}>
          <input type="hidden" name="memoId" value={field(form, 'memoId', newId()).value} />
          <Textarea
            {...field(form, 'words')}
            label={{ text: 'What are you thinking of?', classes: 'govuk-label--s' }}
          />
          <Select
            {...field(form, 'about', about)}
            label={{ text: 'What is it about?', classes: 'govuk-label--s' }}
            items={[{ value: '', text: 'The study as a whole' }, ...subjects]}
          />
          <Button text="Save this memo" preventDoubleClick />
        </TypedForm>
      )}
      {memos.length === 0 && <p class="govuk-body">There is no memo yet.</p>}
      <ul class="gc-results">
        {memos.map(({ words, who, madeAt, about: of }) => (
          <li class="gc-result">
            <p class="govuk-body gc-said">{words}</p>
            <p class="govuk-hint">
              {who}, {dateWords(isoDate(madeAt))}
              {of && `. About ${of}`}
            </p>
          </li>
        ))}
      </ul>
    </StudyPage>
  )
}
