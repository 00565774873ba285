import { list } from '../find/card-view.tsx'
import type { Figures } from '../find/figures.tsx'
import { TableView } from '../find/table-view.tsx'
import { organisationPricesTable, pricesTable } from '../find/tables.tsx'
import { hourlyPicture, Picture, priceAndQualityPicture, Shapes } from './pictures.tsx'

/** What is charged, and price beside quality at the visit that people want. */
export function PricesSection({ figures }: { figures: Figures }) {
  const { show, has, count } = figures
  if (count('prices:organisations') === 0) return <p>No price is known yet.</p>
  return (
    <>
      <p>
        Prices are compared at the visit that people want, {show('prices:wantedMinutes', 'minutes')}
        : the price of an hour, for the longer of that and the shortest visit that is charged.
        {has('prices:dearer') && (
          <>
            {' '}
            <Dearer figures={figures} />
          </>
        )}
        {count('prices:leftOut') > 0 && (
          <>
            {' '}
            Without a price or a size:{' '}
            {list(figures, 'prices:leftOut').map((one, place) => (
              <>
                {place > 0 && ', '}
                {show(one, 'text')}
              </>
            ))}
            .
          </>
        )}
      </p>
      <Picture
        {...{ figures, label: 'What an hour costs, by size', table: pricesTable(figures) }}
        sentence="What an hour costs at each organisation, by size. The thick line is the middle one of each size."
        svg={hourlyPicture(figures, 'What an hour costs at each organisation, by size')}
      />
      {answeredSomewhere(figures) ? (
        <Picture
          {...{ figures, label: 'Price beside quality', table: organisationPricesTable(figures) }}
          sentence={
            <>
              What the visit wanted costs at each organisation, and how many of its people gave the
              top answer to {show('outcome.1:name', 'text')}. Few people answered at each: a single
              mark tells nothing.
              <Shapes figures={figures} />
            </>
          }
          svg={priceAndQualityPicture(
            figures,
            'The price of the visit wanted beside the share of top answers',
          )}
        />
      ) : (
        <>
          <p>
            Nobody has answered yet at an organisation with a price, so there is no quality to set
            beside it.
          </p>
          <TableView {...{ figures, table: organisationPricesTable(figures) }} />
        </>
      )}
    </>
  )
}

function answeredSomewhere(figures: Figures): boolean {
  return list(figures, 'prices:organisations').some((one) => figures.value(`${one}.people`) !== 0)
}

/** How often the first group is the dearer, of two organisations. */
export function Dearer({ figures: { show } }: { figures: Figures }) {
  return (
    <>
      Of one organisation of each group, that of {show('sample:two.0', 'text')} is the dearer{' '}
      {show('prices:dearer.chance', 'times')} times in a hundred, ties shared (Mann-Whitney, p{' '}
      {show('prices:dearer.p', 'p')}).
    </>
  )
}
