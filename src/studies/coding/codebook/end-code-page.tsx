import type { Area } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import { Button } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import type { Placed } from './codes.ts'

interface Options {
  area: Area
  study: Study
  member: Member
  code: Placed
  uses: { name: string; stretches: number; transcripts: number }[]
}

/** Asks before a code is deleted, and says who uses it: nothing that was coded is lost. */
export function EndCodePage({ area, study, member, code, uses }: Options) {
  const key = { studyId: study.studyId, codeId: code.codeId }
  return (
    <StudyPage
      {...{ area, study, member }}
      title={code.isEnded ? `Use “${code.name}” again` : `Delete “${code.name}”`}
      at="Code"
      before={<Back href={studyUrls.codeOf(area, key)} text={code.name} />}
    >
      {!code.isEnded && (
        <p class="govuk-body">
          Nothing new can be coded with it. What was coded with it stays where it is, and so does
          what it means. Whoever is coding with it just now is told.
        </p>
      )}
      {uses.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {uses.map(({ name, stretches, transcripts }) => (
            <li>
              {name} coded {stretches} {stretches === 1 ? 'stretch' : 'stretches'} with it, in{' '}
              {transcripts} {transcripts === 1 ? 'transcript' : 'transcripts'}
            </li>
          ))}
        </ul>
      )}
      <form method="post">
        <input type="hidden" name="ended" value={code.isEnded ? 'no' : 'yes'} />
        <Button
          text={code.isEnded ? 'Use it again' : 'Delete this code'}
          classes={code.isEnded ? '' : 'govuk-button--warning'}
        />
      </form>
    </StudyPage>
  )
}
