import type { Area } from '#areas'
import { Button } from '../../platform/web/govuk/index.ts'
import { studyUrls } from '../../study-urls.ts'
import { StudyPage } from '../study-page.tsx'
import type { Member, Study } from '../study/study.ts'
import { list } from './card-view.tsx'
import type { Figures } from './figures.tsx'
import type { Found } from './find.ts'
import { familyTable, missedTable, numbered } from './tables.tsx'
import { TableView } from './table-view.tsx'

export interface FoundOptions {
  area: Area
  study: Study
  member: Member
  found: Found
  figures: Figures
}

/** What was found so far: each outcome and hypothesis with its sentence, and the ways to more. */
export function FindPage({ area, study, member, found, figures }: FoundOptions) {
  const { show } = figures
  const of = { studyId: study.studyId }
  return (
    <StudyPage {...{ area, study, member }} title="Find" at="Find">
      <p class="govuk-body">Change an answer, a price or a code, and what is found here follows.</p>
      <Button
        text="Say what fits"
        href={studyUrls.verdicts(area, of)}
        classes="govuk-button--secondary"
      />
      {list(figures, 'sample:unsized').length > 0 && (
        <p class="govuk-inset-text">
          Without a size, and so in no group:{' '}
          {list(figures, 'sample:unsized').map((one, place) => (
            <>
              {place > 0 && ', '}
              {show(one, 'text')}
            </>
          ))}
          .
        </p>
      )}
      <h2 class="govuk-heading-m">Hypotheses</h2>
      {found.hypotheses.length === 0 && (
        <p class="govuk-body">Nothing here yet: write hypotheses or questions in the plan.</p>
      )}
      <ul class="gc-results">
        {found.hypotheses.map(({ hypothesis: { hypothesisId, name } }, place) => (
          <li class="gc-result">
            <h3 class="govuk-heading-s">
              <a class="govuk-link" href={studyUrls.hypothesisFound(area, { ...of, hypothesisId })}>
                {name}
              </a>
            </h3>
            <p class="govuk-body">{show(`hypothesis.${place + 1}:sentence`, 'text')}</p>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">Findings</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={studyUrls.findings(area, of)}>
          What the team found, in words and easy words
        </a>
      </p>
      <h2 class="govuk-heading-m">Outcomes</h2>
      {found.outcomes.length === 0 && (
        <p class="govuk-body">Nothing here yet: choose in the plan which answers are outcomes.</p>
      )}
      <ul class="gc-results">
        {found.outcomes.map(({ outcome: { outcomeId, name } }, place) => (
          <li class="gc-result">
            <h3 class="govuk-heading-s">
              <a class="govuk-link" href={studyUrls.outcomeFound(area, { ...of, outcomeId })}>
                {name}
              </a>
            </h3>
            <p class="govuk-body">
              {figures.has(`outcome.${place + 1}:two`)
                ? show(`outcome.${place + 1}:two.sentence`, 'text')
                : list(figures, `outcome.${place + 1}:notes`).map((note) => show(note, 'text'))}
            </p>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">Prices</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={studyUrls.pricesFound(area, of)}>
          Price and quality, at the visit that people want
        </a>
      </p>
      {found.outcomes.length > 0 && (
        <div class="gc-found">
          <h2 class="govuk-heading-m">A plain reading, and what it misses</h2>
          <TableView {...{ figures, table: missedTable(figures) }} />
          {numbered(figures, 'family').map((one) => (
            <TableView {...{ figures, table: familyTable(figures, one) }} />
          ))}
        </div>
      )}
    </StudyPage>
  )
}
