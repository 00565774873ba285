import type { Area } from '#areas'
import { SummaryList } from '../../platform/web/govuk/index.ts'
import { StudyPage } from '../study-page.tsx'
import { memberRoles, type Member, type Study } from './study.ts'

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
        rows={team.map(({ name, roles }) => ({
          key: { text: name },
          value: { text: roles.map((role) => memberRoles[role]).join('; ') },
        }))}
      />
    </StudyPage>
  )
}
