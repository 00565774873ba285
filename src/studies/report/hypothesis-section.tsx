import type { Child } from 'hono/jsx'
import { Heading } from './outcome-section.tsx'
import { list } from '../find/card-view.tsx'
import type { Figures } from '../find/figures.tsx'
import { spokenTable, TableView } from '../find/tables.tsx'

interface Options {
  figures: Figures
  of: string
  isPage?: boolean
  /** The ways to its outcomes, where they aren’t above. */
  cards?: Child
}

/** A hypothesis: its figures, its talks, its findings with quotes and verdicts, and its sentence. */
export function HypothesisSection({ figures, of, isPage = false, cards }: Options) {
  const { show, has, value } = figures
  return (
    <section>
      {!isPage && <h3>{show(`${of}:name`, 'text')}</h3>}
      <p>{show(`${of}:words`, 'text')}</p>
      <Heading isPage={isPage}>In figures</Heading>
      {cards ??
        (figures.count(`${of}:outcomes`) > 0 ? (
          <ul>
            {list(figures, `${of}:outcomes`).map((one) => (
              <li>{show(one, 'text')}: see its card above</li>
            ))}
          </ul>
        ) : (
          <p>No outcome bears on this.</p>
        ))}
      <Heading isPage={isPage}>In talks</Heading>
      <TableView {...{ figures, table: spokenTable(figures, of) }} />
      <Heading isPage={isPage}>What the team found</Heading>
      {list(figures, 'findings:')
        .filter((one) => value(`${one}.hypothesisId`) !== null)
        .filter((one) => isOf(figures, one, of))
        .map((one) => (
          <FindingView {...{ figures, of: one }} />
        ))}
      <Heading isPage={isPage}>In a sentence</Heading>
      <p>
        <strong>{show(`${of}:sentence`, 'text')}</strong>{' '}
        {has(`${of}:rule`) && <span class="quiet">(rule: {show(`${of}:rule`, 'text')})</span>}
      </p>
    </section>
  )
}

const isOf = ({ value }: Figures, finding: string, hypothesis: string) =>
  value(`${finding}.hypothesisId`) === value(`${hypothesis}:hypothesisId`)

/** A finding, what was said for it and against it, and what co-researchers say. */
export function FindingView({ figures, of }: { figures: Figures; of: string }) {
  const { show, count } = figures
  return (
    <>
      <p>{show(`${of}.words`, 'text')}</p>
      {list(figures, `${of}.quotes`).map((quote) => (
        <blockquote>
          <p>{show(`${quote}.words`, 'text')}</p>
          <p class="quiet">
            {figures.value(`${quote}.bears`) === 'typical' ? 'Typical' : 'Says something else'};{' '}
            {show(`${quote}.from`, 'text')}. <Verdicts {...{ figures, of: `${quote}.verdicts` }} />
          </p>
        </blockquote>
      ))}
      {count(`${of}.withheld`) > 0 && (
        <ul class="quiet">
          {list(figures, `${of}.withheld`).map((one) => (
            <li>
              Quotes that aren’t shown: {show(`${one}.quotes`, 'whole')}.{' '}
              {show(`${one}.because`, 'text')}.
            </li>
          ))}
        </ul>
      )}
      <p>
        Co-researchers: <Verdicts {...{ figures, of: `${of}.verdicts` }} />
      </p>
    </>
  )
}

export function Verdicts({ figures: { show }, of }: { figures: Figures; of: string }) {
  return (
    <>
      fits {show(`${of}.fits`, 'whole')}, does not fit {show(`${of}.doesNotFit`, 'whole')}, not sure{' '}
      {show(`${of}.notSure`, 'whole')}
    </>
  )
}
