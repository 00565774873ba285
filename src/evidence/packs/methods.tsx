import { indicators } from '../indicators/indicators.ts'
import type { Release } from '../releases/release.ts'

/** How it was counted, what is hidden and why, and what it rests on. */
export function Methods({ release, isPage }: { release: Release; isPage: boolean }) {
  const used = indicators.filter(({ name }) =>
    release.figures.some(({ indicator }) => indicator === name),
  )
  const Explained = () => (
    <dl class="gc-explained">
      {used.map(({ title, explain, source }) => (
        <div>
          <dt>{title}</dt>
          <dd>
            {explain} <span class="gc-quiet">{source}.</span>
          </dd>
        </div>
      ))}
    </dl>
  )
  return (
    <>
      <h2 class="govuk-heading-m">How this was counted</h2>
      <p class="govuk-body">
        Nobody filled in a form for this. Figures are counted from what enterprises write down
        anyway: visits, agreements, who asked. A person counts once, at the enterprise that came
        most often, and as it was when she was last visited in the quarter. An enterprise counts in
        the locality where it is now. Where a figure is spread over several (ways to pay, reasons,
        days), the largest share that can be shown stands in the tables by locality and by kind; all
        of them are in the spreadsheet.
      </p>
      {isPage ? (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">What each figure says</span>
          </summary>
          <div class="govuk-details__text">
            <Explained />
          </div>
        </details>
      ) : (
        <>
          <h3>What each figure says</h3>
          <Explained />
        </>
      )}
      <h2 class="govuk-heading-m">What isn’t shown, and why</h2>
      <p class="govuk-body">
        A figure is shown where there are at least as many enterprises and people as it asks for,
        mostly 5 and 10. Counts under 5 are hidden, of people and of workers, and with them all
        others from which they could be worked out: hours and means too, together with all other
        tables, and with what was published before of the same quarter. Counts are to the nearest 5,
        hours too, and shares are of these. What is hidden isn’t named, and why isn’t said: it would
        tell of another.
      </p>
      <h2 class="govuk-heading-m">What it rests on</h2>
      <p class="govuk-body">
        “Rests on” says for the whole area how many of the enterprises that were at work have
        records of this kind, and how many of all hours are theirs. “Nearly all” lacks four
        enterprises, or the hours of four people, at most. What nobody wrote down is in no figure.
        Lines and brackets show 95% intervals: where two overlap, the figures can’t tell them apart.
        Nothing here says why something is as it is.
      </p>
      <h2 class="govuk-heading-m">What it is read beside</h2>
      <p class="govuk-body">
        {release.figures.some(({ benchmark }) => benchmark)
          ? 'Numbers from elsewhere stand beside a figure with their year and source. They are of other people, counted otherwise.'
          : 'No numbers from elsewhere have been brought in yet.'}
      </p>
      <p class="govuk-body gc-quiet">
        It is frozen: late records show in the next one. Whoever works it out from what is shown
        gets this hash: <span class="gc-hash">{release.hash}</span>
      </p>
    </>
  )
}
