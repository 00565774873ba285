import { areaSite, type Area } from '#areas'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { explanations, standings } from '../access/consents.ts'
import type { Names } from '../access/names.ts'
import type { Open } from '../open-record.ts'
import type { Decided } from './decisions.ts'

export type DecisionsPageOptions = Pick<Open, 'own' | 'person'> & {
  area: Area
  all: Decided[]
  names: Names
}

/** Each thing that was decided about a record: by whom, in which standing, and how it was explained. */
export function DecisionsPage({ area, own, person, all, names }: DecisionsPageOptions) {
  const { personId, name } = person
  return (
    <Layout
      site={areaSite(area)}
      title="What was decided"
      hidden
      before={<Back href={urls.access(area, { personId })} text="Who can see what" />}
    >
      {!own && <span class="govuk-caption-l">{name}</span>}
      <h1 class="govuk-heading-l">What was decided</h1>
      <p class="govuk-body">
        Each time somebody may see something, it is written down who decided it, and how.
      </p>
      {all.length === 0 && <p class="govuk-body">Nothing yet.</p>}
      <ol class="gc-results">
        {all.map((one) => (
          <li class="gc-result">
            <h2 class="gc-lines">{one.decision}</h2>
            <p>
              {dayOf(area, one.decidedAt)}. {whoDecided(one, own ? 'You' : name)}{' '}
              {(names.of(one.recordedBy) !== (own ? 'you' : name) ||
                one.explained === 'easy_read') &&
                `How it was explained: ${explanations[one.explained]}.`}
            </p>
            {one.consulted && <p class="gc-lines">Asked were: {one.consulted}</p>}
            {one.evidence && one.evidenceSeenOn && (
              <p class="gc-lines">
                Seen on {dateWords(one.evidenceSeenOn)}: {one.evidence}
              </p>
            )}
            {one.endedAt && (
              <p>
                {isOver(one) ? 'Stopped' : 'It stops'} on {dayOf(area, one.endedAt)}.
              </p>
            )}
            <p class="gc-quiet">Written down by {names.of(one.recordedBy)}</p>
          </li>
        ))}
      </ol>
    </Layout>
  )
}

/** Whether it stands no longer: of an agreement with an end to come, it does until then. */
export function isOver({ endedAt }: Decided): boolean {
  return endedAt !== null && endedAt <= new Date()
}

function whoDecided({ standing, decidedBy }: Decided, person: string): string {
  if (standing === 'person') return `${person} decided this.`
  return `${decidedBy} decided this. Standing: ${standings[standing]}.`
}

const dayOf = (area: Area, at: Date) => dateWords(isoDate(at, area.timeZone))
