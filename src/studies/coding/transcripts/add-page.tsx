import type { Area } from '#areas'
import { newId } from '../../../platform/db/new-id.ts'
import { Back } from '../../../platform/web/form-page.tsx'
import { field } from '../../../platform/web/forms.ts'
import { Button, FileUpload, Input, Select, Textarea } from '../../../platform/web/govuk/index.ts'
import { dateWords } from '../../../platform/i18n/words.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyDb } from '../../apart.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'

interface Options {
  area: Area
  study: Study
  member: Member
  form: Drafted
  interviews: { value: string; text: string }[]
}

/** Brings in what was said in an interview. */
export function AddPage({ area, study, member, form, interviews }: Options) {
  const label = (text: string) => ({ text, classes: 'govuk-label--s' })
  return (
    <StudyPage
      {...{ area, study, member, form }}
      title="Add a transcript"
      at="Code"
      before={<Back href={studyUrls.code(area, { studyId: study.studyId })} text="Code" />}
    >
      <p class="govuk-body">
        Next you decide about each name in it. Until then only those who keep the key see it.
      </p>
      <TypedForm {...{ area, study, form }} takesFile>
        <input
          type="hidden"
          name="transcriptId"
          value={field(form, 'transcriptId', newId()).value}
        />
        <Input
          {...field(form, 'name')}
          label={label('What is the transcript called?')}
          hint={{ text: 'By the code of the interview, like P031. Not by a person’s name.' }}
        />
        <Select
          {...field(form, 'interviewId')}
          label={label('Which interview is it?')}
          items={[{ value: '', text: 'I don’t know, or it isn’t in the list' }, ...interviews]}
        />
        <FileUpload
          name="file"
          errorMessage={field(form, 'file').errorMessage}
          label={label('Choose a .txt or .docx file')}
          hint={{ text: 'Each turn begins with who speaks, like “Interviewer:” or “P031:”.' }}
        />
        <Textarea {...field(form, 'words')} label={label('Or paste what was said')} rows={10} />
        <Button text="Add this transcript" preventDoubleClick />
      </TypedForm>
    </StudyPage>
  )
}

/** The interviews of a study that have no transcript yet, by whom they were with. */
export async function interviewsToChoose(db: StudyDb, studyId: string) {
  const rows = await db
    .selectFrom('studies.interview')
    .innerJoin('studies.interviewed', (join) =>
      join
        .onRef('studies.interviewed.study_id', '=', 'studies.interview.study_id')
        .onRef('studies.interviewed.interview_id', '=', 'studies.interview.interview_id'),
    )
    .innerJoin('studies.participant', (join) =>
      join
        .onRef('studies.participant.study_id', '=', 'studies.interview.study_id')
        .onRef('studies.participant.participant_id', '=', 'studies.interviewed.participant_id'),
    )
    .select(['studies.interview.interview_id as id', 'happened_on as on', 'code'])
    .where('studies.interview.study_id', '=', studyId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('studies.transcript')
            .select('name')
            .whereRef('studies.transcript.study_id', '=', 'studies.interview.study_id')
            .whereRef('studies.transcript.interview_id', '=', 'studies.interview.interview_id'),
        ),
      ),
    )
    .orderBy('code')
    .execute()
  const ids = [...new Set(rows.map(({ id }) => id))]
  return ids.map((id) => {
    const own = rows.filter((row) => row.id === id)
    const codes = own.map(({ code }) => code).join(', ')
    const [{ on }] = own as [(typeof own)[number]]
    return { value: id, text: on ? `${codes}, ${dateWords(on)}` : codes }
  })
}
