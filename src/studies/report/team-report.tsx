import { list } from '../find/card-view.tsx'
import type { Figures } from '../find/figures.tsx'
import {
  familyTable,
  missedTable,
  numbered,
  organisationsTable,
  sampleTable,
} from '../find/tables.tsx'
import { TableView } from '../find/table-view.tsx'
import { CodingSection } from './coding-section.tsx'
import { Appendix, documentOf } from './document.tsx'
import { HypothesisSection } from './hypothesis-section.tsx'
import { Limits, Methods } from './methods.tsx'
import { OutcomeSection } from './outcome-section.tsx'
import { PlanSection } from './plan-section.tsx'
import { PricesSection } from './prices-section.tsx'

/** The team's report: everything, nothing suppressed, so that it stays with the team. */
export function teamReport(figures: Figures): Promise<string> {
  const { show } = figures
  const hypotheses = numbered(figures, 'hypothesis')
  return documentOf({
    figures,
    kind: 'The team’s report: it holds small counts and quotes, and isn’t for others',
    children: (
      <>
        <p class="quiet">
          As the study stood on {show('study:asOf', 'moment')}. Answers for its data:{' '}
          {show('study:controller', 'text')}. Approved: {show('study:approval', 'text')}.
        </p>
        <h2>In short</h2>
        <dl>
          {hypotheses.map((of) => (
            <div>
              <dt>{show(`${of}:name`, 'text')}</dt>
              <dd>{show(`${of}:sentence`, 'text')}</dd>
            </div>
          ))}
        </dl>
        <EasyFindings figures={figures} />
        <h2>Who took part</h2>
        <p>
          {show('sample:participants', 'whole')} people took part, from{' '}
          {show('sample:organisations', 'whole')} organisations in{' '}
          {show('sample:siteCount', 'whole')} sites. There were {show('sample:interviews', 'whole')}{' '}
          interviews and {show('sample:surveys', 'whole')} surveys;{' '}
          {show('sample:coResearchers', 'whole')} co-researchers helped from the plan on.
        </p>
        <TableView {...{ figures, table: organisationsTable(figures) }} />
        <TableView {...{ figures, table: sampleTable(figures) }} />
        <h2>Outcomes</h2>
        {numbered(figures, 'outcome').map((of) => (
          <OutcomeSection {...{ figures, of }} />
        ))}
        <h2>A plain reading, and what it misses</h2>
        <p>
          A plain reading sets one group beside everybody elsewhere, whoever they are, and takes
          each person as alone. The table puts beside it what is expected of people like these, an
          order of answers, whole organisations, and what a study of this size could have seen at
          all.
        </p>
        <TableView {...{ figures, table: missedTable(figures) }} />
        {numbered(figures, 'family').map((of) => (
          <TableView {...{ figures, table: familyTable(figures, of) }} />
        ))}
        <h2>Prices, and price beside quality</h2>
        <PricesSection figures={figures} />
        <h2>Hypotheses</h2>
        {hypotheses.map((of) => (
          <HypothesisSection {...{ figures, of }} />
        ))}
        <CodingSection figures={figures} />
        <PlanSection figures={figures} />
        <Methods figures={figures} />
        <Limits figures={figures} />
        <Appendix figures={figures} />
      </>
    ),
  })
}

/** Findings in easy words, one sentence a line. */
export function EasyFindings({ figures }: { figures: Figures }) {
  const easy = list(figures, 'findings:').filter((one) => figures.value(`${one}.easyWords`) !== '')
  if (easy.length === 0) return null
  return (
    <>
      <h2>What we found, in easy words</h2>
      <div class="easy">
        {easy.map((one) => (
          <div data-figure={`${one}.easyWords`}>
            {String(figures.value(`${one}.easyWords`))
              .split('\n')
              .map((line) => (
                <p>{line}</p>
              ))}
          </div>
        ))}
      </div>
    </>
  )
}
