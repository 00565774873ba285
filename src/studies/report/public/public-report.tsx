import { list } from '../../find/card-view.tsx'
import { figuresOf, type Figures } from '../../find/figures.tsx'
import { numbered, type Cell, type FigureTable } from '../../find/tables.tsx'
import { TableView } from '../../find/table-view.tsx'
import { Appendix, documentOf } from '../document.tsx'
import { filesOf, type Files } from '../files.ts'
import { Picture, sharesPicture } from '../pictures.tsx'
import { changesTable, PlanSection } from '../plan-section.tsx'
import { EasyFindings } from '../team-report.tsx'
import { countsTable, hidden, isShown, orHidden, SinceBefore } from './counts-shown.tsx'
import { alphaTable, Talks } from './talks.tsx'
import { writePublicBundle, type PublicBundle } from './public-bundle.ts'

/** The public’s report with its tables, from nothing but the public bundle, which lies beside it. */
export async function publicFiles(bundle: PublicBundle): Promise<Files> {
  const figures = figuresOf(bundle.queries)
  const files = await filesOf(await publicReport(figures), figures, publicTables(figures))
  return files.set('bundle.json', new TextEncoder().encode(writePublicBundle(bundle)))
}

function publicReport(figures: Figures): Promise<string> {
  const { show } = figures
  return documentOf({
    figures,
    kind: 'For everybody: counts are suppressed and rounded',
    children: (
      <>
        <p class="quiet">
          As the study stood on {show('study:asOf', 'moment')}. Answers for its data:{' '}
          {show('study:controller', 'text')}, {show('study:contact', 'text')}. Approved:{' '}
          {show('study:approval', 'text')}.
        </p>
        <InShort figures={figures} />
        <EasyFindings figures={figures} />
        <h2>What we found</h2>
        {list(figures, 'findings:').map((one) => (
          <FindingShown {...{ figures, of: one }} />
        ))}
        {figures.queries.some(({ name }) => name === 'people') && (
          <>
            <h2>Who took part</h2>
            <SinceBefore {...{ figures, of: 'people' }} />
            {isShown(figures, 'people') && (
              <TableView {...{ figures, table: countsTable(figures, 'people', 'Who took part') }} />
            )}
          </>
        )}
        <h2>What people answered</h2>
        {numbered(figures, 'outcome').map((of) => (
          <OutcomeShown {...{ figures, of }} />
        ))}
        <Talks figures={figures} />
        <h2>What is charged</h2>
        <TableView {...{ figures, table: pricesTable(figures) }} />
        <PlanSection figures={figures} />
        <h2>How to read this</h2>
        <ul>
          <li>
            Counts under {show('method:smallUnder', 'whole')} are hidden, with as few others as keep
            anybody from working them out, also from what was published before. The others are
            rounded to the nearest {show('method:rounding', 'whole')}, so that they may not add up
            to their totals, and shares are of the rounded counts, with Wilson’s intervals of{' '}
            {show('method:confidence', 'percent')}.
          </li>
          <li>
            Money is shown where {show('method:fewestForMoney', 'whole')} or more organisations are
            in it and none has more than half.
          </li>
          <li>
            Tests need counts that are hidden here: whoever checks them asks whoever answers for the
            data.
          </li>
          <li>Nobody was put into a group by chance: nothing here says why groups differ.</li>
        </ul>
        <Appendix figures={figures} />
      </>
    ),
  })
}

/** What is asked, and the sentence that each ends in. */
function InShort({ figures }: { figures: Figures }) {
  const asked = list(figures, 'hypotheses:')
  if (asked.length === 0) return null
  return (
    <>
      <h2>In short</h2>
      <dl>
        {asked.map((one) => (
          <div>
            <dt>{figures.show(`${one}.name`, 'text')}</dt>
            <dd>
              {figures.show(`${one}.words`, 'text')} {figures.show(`${one}.sentence`, 'text')}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** A finding, and what co-researchers say of it as far as that is shown. */
function FindingShown({ figures, of }: { figures: Figures; of: string }) {
  const { show, has } = figures
  const counted = ['fits', 'does not fit', 'not sure'].map((says, at) => ({
    says,
    figure: `${of}.verdicts.${at}`,
  }))
  const isTold = counted.some(({ figure }) => has(figure))
  return (
    <>
      <p>{show(`${of}.words`, 'text')}</p>
      <p class="quiet">
        Co-researchers:{' '}
        {isTold
          ? counted.map(({ says, figure }, at) => (
              <>
                {at > 0 && ', '}
                {says} {has(figure) ? show(figure, 'whole') : hidden}
              </>
            ))
          : 'what they say is hidden'}
        .
      </p>
    </>
  )
}

function OutcomeShown({ figures, of }: { figures: Figures; of: string }) {
  const { show, has, value } = figures
  const isDrawn = list(figures, `${of}:top`).every((one) => has(`${one}.share`))
  const name = String(value(`${of}:name`))
  return (
    <section>
      <h3>{show(`${of}:name`, 'text')}</h3>
      {has(`${of}:question`) && <p>Asked as: “{show(`${of}:question`, 'text')}”</p>}
      <SinceBefore {...{ figures, of }} />
      {isDrawn && (
        <Picture
          {...{ figures, label: `The top answer by group: ${name}` }}
          sentence={<TopSentence {...{ figures, of }} />}
          svg={sharesPicture(
            drawable(figures, of),
            'drawn:shares',
            `${name}: the top answer by group`,
          )}
        />
      )}
      {isShown(figures, of) && (
        <TableView {...{ figures, table: countsTable(figures, of, 'What each group answered') }} />
      )}
    </section>
  )
}

function TopSentence({ figures, of }: { figures: Figures; of: string }) {
  const { show } = figures
  return (
    <>
      “{show(`${of}:rows.0`, 'text')}” was the answer of{' '}
      {list(figures, `${of}:top`).map((one, place) => (
        <>
          {place > 0 && ' and of '}
          {show(`${one}.share`, 'percent')} ({show(`${one}.interval`, 'range')}) of{' '}
          {show(`${one}.group`, 'text')}
        </>
      ))}
      .
    </>
  )
}

/** What the picture of shares is drawn from. */
function drawable({ value }: Figures, of: string): Figures {
  return figuresOf([
    { name: 'drawn', asks: '', hash: '', result: { shares: { wilson: value(`${of}:top`) } } },
  ])
}

function publicTables(figures: Figures): FigureTable[] {
  return [
    ...numbered(figures, 'outcome').map((of) =>
      countsTable(figures, of, 'What each group answered'),
    ),
    ...(figures.queries.some(({ name }) => name === 'people')
      ? [countsTable(figures, 'people', 'Who took part')]
      : []),
    ...numbered(figures, 'told').map((of) => countsTable(figures, of, 'People who spoke of it')),
    ...list(figures, 'agreement:').map((pair) => alphaTable(figures, pair)),
    pricesTable(figures),
    verdictsTable(figures),
    changesTable(figures),
  ]
}

function verdictsTable(figures: Figures): FigureTable {
  return {
    name: 'verdicts',
    title: 'What co-researchers say of each finding',
    head: ['Finding', 'Fits', 'Does not fit', 'Not sure'],
    rows: list(figures, 'findings:').map((one): Cell[] => [
      { figure: `${one}.words`, as: 'text' },
      ...[0, 1, 2].map((place) => orHidden(figures, `${one}.verdicts.${place}`)),
    ]),
  }
}

function pricesTable(figures: Figures): FigureTable {
  const or = (name: string): Cell => (figures.has(name) ? { figure: name, as: 'money' } : hidden)
  return {
    name: 'prices',
    title: 'What is charged',
    head: ['Group', 'An hour, median', 'The visit wanted, median'],
    rows: list(figures, 'prices:groups').map((one): Cell[] => [
      { figure: `${one}.name`, as: 'text' },
      or(`${one}.hourlyMedian`),
      or(`${one}.visitMedian`),
    ]),
  }
}
