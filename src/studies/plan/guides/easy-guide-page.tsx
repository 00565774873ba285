import { dateWords, isoDate } from '../../../platform/i18n/words.ts'
import { Go, Idea, Said } from '../../../platform/web/easy-read/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { EasyStudyPage } from '../../easy-frame.tsx'
import { does } from '../../study/in-study.ts'
import type { Frame } from '../plan-frame.tsx'
import { versionsOf, type Guide } from './guides.ts'

type Options = Frame & { guides: Guide[]; guide: Guide }

/** One version of what is asked, a line for each question, in Easy Read. */
export function EasyGuidePage({ guides, guide, ...frame }: Options) {
  const { area, study, member } = frame
  const { studyId } = study
  const all = versionsOf(guides, guide)
  return (
    <EasyStudyPage {...frame} title="Questions for a talk">
      <Said picture="list" text={guide.name} />
      <Idea picture="calendar">We wrote this on {dateWords(isoDate(new Date(guide.madeAt)))}.</Idea>
      {all[0] !== guide && <Idea picture="warning">There is a newer one.</Idea>}
      {guide.words
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => (
          <Said picture="question" text={line} />
        ))}
      {guide.madeWith && (
        <>
          <h2 class="govuk-heading-m">Who wrote it</h2>
          <Said picture="family" text={guide.madeWith} />
        </>
      )}
      <h2 class="govuk-heading-m">All of them</h2>
      {all
        .filter((one) => one !== guide)
        .map(({ guideId, madeAt }) => (
          <Go picture="paper" href={studyUrls.guide(area, { studyId, guideId })}>
            The one of {dateWords(isoDate(new Date(madeAt)))}
          </Go>
        ))}
      <Go picture="speech" href={studyUrls.guides(area, { studyId })}>
        What you ask when you talk
      </Go>
      {does(member, 'lead', 'researcher') && (
        <Go
          picture="pencil"
          href={studyUrls.guideVersion(area, { studyId, guideId: guide.guideId })}
        >
          Write a new one
        </Go>
      )}
    </EasyStudyPage>
  )
}
