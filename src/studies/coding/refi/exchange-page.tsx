import type { Area } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import { field, type Form } from '../../../platform/web/forms.ts'
import { Button, FileUpload } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { does } from '../../study/in-study.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import type { BroughtIn } from './bring-in.ts'

interface Options {
  area: Area
  study: Study
  member: Member
  form: Form
  /** What became of a file that was just brought in. */
  brought: BroughtIn | undefined
}

/** Codebooks and projects of other programs, in and out. */
export function ExchangePage({ area, study, member, form, brought }: Options) {
  const { studyId } = study
  const isLead = does(member, 'lead')
  return (
    <StudyPage
      {...{ area, study, member, form }}
      title="Exchange"
      at="Code"
      before={<Back href={studyUrls.code(area, { studyId })} text="Code" />}
    >
      {brought && (
        <div class="govuk-inset-text" role="status">
          <p class="govuk-body">
            {brought.taken} brought in; {brought.unchanged} were here already and stay as they are.
          </p>
          {brought.leftOut.length > 0 && (
            <>
              <p class="govuk-body">Left out:</p>
              <ul class="govuk-list govuk-list--bullet">
                {brought.leftOut.map((why) => (
                  <li>{why}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      <p class="govuk-body">
        NVivo, MAXQDA, ATLAS.ti and QualCoder read and write these files: REFI-QDA 1.5. What ended
        is not in them: the audit stays here.
      </p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={studyUrls.codebookFile(area, { studyId })} download>
            The codebook (.qdc)
          </a>
        </li>
        {isLead && (
          <li>
            <a class="govuk-link" href={studyUrls.projectFile(area, { studyId })} download>
              The whole project (.qdpx): transcripts, codes, codings, memos
            </a>
          </li>
        )}
      </ul>
      {isLead && (
        <form method="post" enctype="multipart/form-data" novalidate>
          <FileUpload
            name="file"
            errorMessage={field(form, 'file').errorMessage}
            label={{ text: 'Bring in a project or a codebook', classes: 'govuk-label--s' }}
            hint={{
              text: 'A .qdpx or .qdc file. Its texts, and notes on them, wait until somebody who keeps the key has decided about each name. Other notes come in as they are.',
            }}
          />
          <Button text="Bring it in" preventDoubleClick />
        </form>
      )}
    </StudyPage>
  )
}
