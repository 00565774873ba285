import type { Area } from '#areas'
import { Button } from '../../platform/web/govuk/index.ts'
import { studyUrls } from '../../study-urls.ts'
import { StudyPage } from '../study-page.tsx'
import type { Member, Study } from '../study/study.ts'
import { nextToSay, type Thing } from './things.ts'

export interface VerdictsOptions {
  area: Area
  study: Study
  member: Member
  things: Thing[]
}

/** All findings and quotes that a member is asked about, with what she said of each. */
export function VerdictsPage({ area, study, member, things }: VerdictsOptions) {
  const next = nextToSay(things)
  const href = (thing: Thing) => verdictUrl(area, study, thing)
  return (
    <StudyPage {...{ area, study, member }} title="Does it fit?" at="Find">
      <p class="govuk-body">
        Read what was found and what people said, one at a time. Say whether it fits what you know.
      </p>
      {things.length === 0 && <p class="govuk-body">Nothing was found yet. Come back later.</p>}
      {next && <Button text="Read the next one" href={href(next)} classes="govuk-button--crest" />}
      {things.length > 0 && !next && (
        <p class="govuk-inset-text">You have said something of everything. Thank you.</p>
      )}
      <ul class="gc-results">
        {things.map((thing) => (
          <li class="gc-result">
            <p class="govuk-body govuk-!-margin-bottom-1">
              <a class="govuk-link" href={href(thing)}>
                {thing.isSaid ? `“${thing.words}”` : thing.words}
              </a>
            </p>
            <p class="govuk-hint">{thing.said ? `You said: ${thing.said.says}` : 'Not said yet'}</p>
          </li>
        ))}
      </ul>
    </StudyPage>
  )
}

export function verdictUrl(
  area: Area,
  { studyId }: Pick<Study, 'studyId'>,
  { kind, thingId }: Pick<Thing, 'kind' | 'thingId'>,
): string {
  return studyUrls.verdict(area, { studyId, thing: kind, thingId })
}
