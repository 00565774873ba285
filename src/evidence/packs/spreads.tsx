import type { CategoryNames } from '../figures/category-words.ts'
import { listWords } from '../../platform/i18n/words.ts'
import type { ReleasedFigure } from '../releases/release.ts'
import { bare } from '../releases/value-words.ts'
import { ofWords } from './figure-table.tsx'

/** How figures are spread over ways to pay, kinds, days: a short table of each, side by side where there is room. */
export function Spreads({
  figures,
  names,
}: {
  figures: readonly ReleasedFigure[]
  names: CategoryNames
}) {
  const spread = figures.filter((one) => one.spread && one.spread.length > 1 && !one.withheld)
  if (spread.length === 0) return null
  return (
    <div class="gc-spreads">
      {spread.map((figure) => (
        <Spread figure={figure} names={names} />
      ))}
    </div>
  )
}

/** One of them: the largest first, each with a bar as long as its share. */
function Spread({ figure, names }: { figure: ReleasedFigure; names: CategoryNames }) {
  const all = (figure.spread ?? []).map(({ category, share }) => ({
    name: names(figure.indicator, category),
    share,
  }))
  const shown = all.filter(({ share }) => share !== null)
  const hidden = all.filter(({ share }) => share === null).map(({ name }) => name)
  return (
    <div class="gc-spread">
      <table class="govuk-table">
        <caption class="govuk-table__caption">
          {figure.title} <span class="gc-quiet">{ofWords(figure)}</span>
        </caption>
        <thead class="govuk-visually-hidden">
          <tr>
            <th scope="col">Which</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {shown.map(({ name, share }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>
                {bare({ value: share, unit: 'share' })}
                <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={Math.round(100 * share!)} height="6" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden.length > 0 && <p class="govuk-body gc-quiet">Not shown: {listWords(hidden)}.</p>}
    </div>
  )
}
