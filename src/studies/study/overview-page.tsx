import type { Area } from '#areas'
import { listWords } from '../../platform/i18n/words.ts'
import { SummaryList } from '../../platform/web/govuk/index.ts'
import { StudyPage } from '../study-page.tsx'
import type { Member, MemberRole, Study } from './study.ts'

export interface OverviewOptions {
  area: Area
  study: Study
  member: Member
  team: Member[]
}

/** Where a study stands, and who is in its team. */
export function OverviewPage({ area, study, member, team }: OverviewOptions) {
  return (
    <StudyPage {...{ area, study, member }} title="Overview" at="Overview">
      {study.aim && <p class="govuk-body-l">{study.aim}</p>}
      <SummaryList
        rows={[
          { key: { text: 'Answers for its data' }, value: { text: study.controller } },
          { key: { text: 'Reached by' }, value: { text: study.contact } },
        ]}
      />
      <h2 class="govuk-heading-m">The team</h2>
      <SummaryList
        rows={(Object.keys(does) as MemberRole[]).map((role) => {
          const who = team.filter(({ roles }) => roles.includes(role)).map(({ name }) => name)
          return who.length > 0 && { key: { text: does[role] }, value: { text: listWords(who) } }
        })}
      />
    </StudyPage>
  )
}

/** Of several people, too. */
const does: Record<MemberRole, string> = {
  lead: 'Leads the study',
  keeper: 'Keeps the key to who people are',
  researcher: 'Interviews and enters surveys',
  coder: 'Codes what was said',
  co_researcher: 'Co-researchers',
}
