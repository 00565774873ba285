import { Idea, Name, Said } from '../../platform/web/easy-read/index.ts'
import type { PictureName } from '../../platform/web/pictures/index.ts'
import { EasyStudyPage } from '../easy-frame.tsx'
import type { OverviewOptions } from './overview-page.tsx'
import type { MemberRole } from './study.ts'

/** What a study is for, who looks after it and who helps, in Easy Read. */
export function EasyOverviewPage({ area, study, member, team }: OverviewOptions) {
  return (
    <EasyStudyPage {...{ area, study, member }} title="About the study">
      {study.aim && (
        <>
          <Idea picture="question">It wants to find this out:</Idea>
          <Said picture="search" text={study.aim} />
        </>
      )}
      <Idea picture="council">
        <Name>{study.controller}</Name> looks after it.
      </Idea>
      <Idea picture="phone">
        You can reach them: <Name>{study.contact}</Name>.
      </Idea>
      <h2 class="govuk-heading-m">Who helps</h2>
      {team.map(({ name, roles }) => (
        <section>
          {roles.map((role) => {
            const [picture, words] = easyRoles[role]
            return (
              <Idea picture={picture}>
                <Name>{name}</Name> {words}.
              </Idea>
            )
          })}
        </section>
      ))}
    </EasyStudyPage>
  )
}

const easyRoles: Record<MemberRole, [picture: PictureName, words: string]> = {
  lead: ['coordinator', 'leads the study'],
  keeper: ['key', 'knows the names of people in it'],
  researcher: ['speech', 'talks with people'],
  coder: ['book', 'reads what people said'],
  co_researcher: ['help', 'helps us to find things out'],
}
