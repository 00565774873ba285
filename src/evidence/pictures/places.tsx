import { listWords } from '../../platform/i18n/words.ts'
import type { ReleasedFigure } from '../releases/release.ts'
import { Picture } from './pictures.tsx'
import { tiles, type Tile } from './tiles.ts'

interface Options {
  figures: readonly ReleasedFigure[]
  /** Where localities lie. */
  places: readonly { name: string; latitude: number; longitude: number }[]
}

/** People supported in each locality: a map of tiles, its table beside it. Nothing where no locality is known. */
export function Places({ figures, places }: Options) {
  const of = (by: 'area' | 'locality') =>
    figures.filter((one) => one.indicator === 'people-supported' && one.group.by === by)
  const own = of('locality')
  const all: Tile[] = places.flatMap((place) => {
    const figure = own.find(({ group }) => group.name === place.name)
    return figure ? [{ ...place, figure }] : []
  })
  if (all.length === 0) return null
  const label = 'People supported in each locality, as a map of tiles'
  const shown = own.filter(({ value }) => value !== null).toSorted((a, b) => b.value! - a.value!)
  const hidden = all
    .map(({ name }) => name)
    .filter((name) => !shown.some(({ group }) => group.name === name))
  return (
    <section class="gc-places">
      <h2 class="govuk-heading-m">Where people are supported</h2>
      <Picture
        label={label}
        svg={tiles(all, label)}
        sentence={sentenceOf(shown, of('area')[0]?.value ?? null, hidden.length > 0)}
      >
        <div>
          {shown.length > 0 && (
            <table class="govuk-table">
              <caption class="govuk-table__caption">People supported, by locality</caption>
              <thead class="govuk-table__head">
                <tr class="govuk-table__row">
                  <th scope="col" class="govuk-table__header">
                    Locality of the enterprise
                  </th>
                  <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                    About how many people
                  </th>
                </tr>
              </thead>
              <tbody class="govuk-table__body">
                {shown.map(({ group, value }) => (
                  <tr class="govuk-table__row">
                    <th scope="row" class="govuk-table__header">
                      {group.name}
                    </th>
                    <td class="govuk-table__cell govuk-table__cell--numeric">
                      {value!.toLocaleString('en-GB')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {hidden.length > 0 && (
            <p class="govuk-body gc-quiet">
              Not shown, for too few are there or it would tell of too few: {listWords(hidden)}.
            </p>
          )}
        </div>
      </Picture>
    </section>
  )
}

function sentenceOf(shown: readonly ReleasedFigure[], whole: number | null, isHidden: boolean) {
  const [first] = shown
  const map = `Each square is a locality, north up${isHidden ? '; a striped one isn’t shown' : ''}.`
  if (!first) return `In no locality are there enough people to show a number. ${map}`
  const most = shown.filter(({ value }) => value === first.value).map(({ group }) => group.name)
  const people = (value: number) => value.toLocaleString('en-GB')
  return `Of the localities that can be shown, enterprises in ${listWords(most)} support the most people: about ${people(first.value!)}${most.length > 1 ? ' each' : ''}${whole === null ? '' : `, of about ${people(whole)} in the whole area`}. ${map}`
}
