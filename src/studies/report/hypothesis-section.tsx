import type { Child } from 'hono/jsx'
import { Item, list } from '../find/card-view.tsx'
import type { Figures } from '../find/figures.tsx'
import { evidenceWords } from '../find/hypothesis-rules.ts'
import { spokenTable } from '../find/tables.tsx'
import { TableView } from '../find/table-view.tsx'
import { FindingView } from './finding-view.tsx'
import { Bearing } from './bearing.tsx'
import { Heading } from './outcome-section.tsx'

interface Options {
  figures: Figures
  of: string
  isPage?: boolean
  /** The ways to its outcomes and prices, on its page. */
  ways?: Child
  /** The way to change a finding, by its id, on its page. */
  change?: (findingId: string) => Child
  /** The way to write another. */
  write?: Child
}

/** A hypothesis: its figures, its talks, its findings with quotes and verdicts, and its sentence. */
export function HypothesisSection({ figures, of, isPage = false, ways, change, write }: Options) {
  const { show, value } = figures
  const findings = list(figures, 'findings:').filter(
    (one) => value(`${one}.hypothesisId`) === value(`${of}:hypothesisId`),
  )
  return (
    <section>
      {!isPage && <h3>{show(`${of}:name`, 'text')}</h3>}
      <p>{show(`${of}:words`, 'text')}</p>
      <Heading isPage={isPage}>In figures</Heading>
      <Bearing {...{ figures, of }} />
      {ways}
      <Heading isPage={isPage}>In talks</Heading>
      {figures.count(`${of}:spoken.rows`) > 0 ? (
        <TableView {...{ figures, table: spokenTable(figures, of) }} />
      ) : (
        <p>No code bears on this.</p>
      )}
      <Heading isPage={isPage}>What the team found</Heading>
      {findings.length === 0 && <p>Nothing is written yet.</p>}
      {findings.map((one) => (
        <FindingView
          {...{ figures, of: one, isPage }}
          change={change?.(String(value(`${one}.findingId`)))}
        />
      ))}
      {write}
      <Heading isPage={isPage}>Side by side</Heading>
      <dl class="card__tests">
        <Item name="Figures">{evidenceWords.numbers[said(figures, of, 'numbers')]}</Item>
        <Item name="Talks">{evidenceWords.words[said(figures, of, 'words')]}</Item>
        <Item name="Co-researchers">{evidenceWords.verdicts[said(figures, of, 'verdicts')]}</Item>
        <Item name="In a sentence">
          <strong>{show(`${of}:sentence`, 'text')}</strong>{' '}
          <span class="quiet">(rule: {show(`${of}:rule`, 'text')})</span>
        </Item>
      </dl>
    </section>
  )
}

/** What one kind of evidence says, as the rules read it. */
function said<Kind extends keyof typeof evidenceWords>(
  { value }: Figures,
  of: string,
  kind: Kind,
): keyof (typeof evidenceWords)[Kind] {
  return value(`${of}:reading.${kind}`) as never
}
