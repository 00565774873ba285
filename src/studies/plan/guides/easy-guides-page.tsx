import { Go, Idea, Name } from '../../../platform/web/easy-read/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { EasyStudyPage } from '../../easy-frame.tsx'
import { does } from '../../study/in-study.ts'
import type { Frame } from '../plan-frame.tsx'
import { newestOf, type Guide } from './guides.ts'

/** What is asked in talks, in Easy Read. */
export function EasyGuidesPage({ guides, ...frame }: Frame & { guides: Guide[] }) {
  const { area, study, member } = frame
  const { studyId } = study
  return (
    <EasyStudyPage {...frame} title="What you ask when you talk">
      {guides.length === 0 && <Idea picture="later">We have not written it yet.</Idea>}
      {newestOf(guides).map(({ guideId, name }) => (
        <Go picture="speech" href={studyUrls.guide(area, { studyId, guideId })}>
          <Name>{name}</Name>
        </Go>
      ))}
      {does(member, 'lead', 'researcher') && (
        <Go picture="pencil" href={studyUrls.guideVersion(area, { studyId, guideId: 'new' })}>
          Write what we ask
        </Go>
      )}
    </EasyStudyPage>
  )
}
