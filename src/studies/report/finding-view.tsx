import type { Child } from 'hono/jsx'
import { list } from '../find/card-view.tsx'
import type { Figures } from '../find/figures.tsx'

interface Options {
  figures: Figures
  of: string
  isPage?: boolean
  /** The way to change it. */
  change?: Child
}

/** A finding, what was said for it beside what was said against it, and what co-researchers say. */
export function FindingView({ figures, of, isPage = false, change }: Options) {
  const { show, count, value } = figures
  const quotes = list(figures, `${of}.quotes`)
  const saying = (bears: string) => quotes.filter((one) => value(`${one}.bears`) === bears)
  return (
    <>
      <p>
        {show(`${of}.words`, 'text')} {change}
      </p>
      {quotes.length === 0 && <p>It rests on no quote that is shown.</p>}
      {quotes.length > 0 && (
        <div class="beside">
          <Quotes {...{ figures, isPage }} name="Typical" quotes={saying('typical')} />
          <Quotes {...{ figures, isPage }} name="Says something else" quotes={saying('counter')} />
        </div>
      )}
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
        Co-researchers on this finding: <Verdicts {...{ figures, of: `${of}.verdicts` }} />
        {Number(value(`${of}.verdicts.ofEarlierWords`)) > 0 && (
          <>
            {' '}
            Said of earlier words, and not counted: {show(`${of}.verdicts.ofEarlierWords`, 'whole')}
            .
          </>
        )}
      </p>
    </>
  )
}

interface QuotesOptions {
  figures: Figures
  isPage: boolean
  name: string
  quotes: string[]
}

function Quotes({ figures, isPage, name, quotes }: QuotesOptions) {
  const { show } = figures
  return (
    <div>
      {isPage ? <h3 class="govuk-heading-s">{name}</h3> : <h5>{name}</h5>}
      {quotes.length === 0 && <p>No quote.</p>}
      {quotes.map((quote) => (
        <blockquote>
          <p>“{show(`${quote}.words`, 'text')}”</p>
          <p class="quiet">
            {show(`${quote}.from`, 'text')}. Co-researchers:{' '}
            <Verdicts {...{ figures, of: `${quote}.verdicts` }} />
          </p>
        </blockquote>
      ))}
    </div>
  )
}

/** What was said, and that nothing was. */
function Verdicts({ figures: { show, value }, of }: { figures: Figures; of: string }) {
  const all = ['fits', 'doesNotFit', 'notSure'].map((one) => Number(value(`${of}.${one}`)))
  if (all.every((count) => count === 0)) return <>nobody has said whether it fits.</>
  return (
    <>
      fits {show(`${of}.fits`, 'whole')}, does not fit {show(`${of}.doesNotFit`, 'whole')}, not sure{' '}
      {show(`${of}.notSure`, 'whole')}.
    </>
  )
}
