import type { Area } from '#areas'
import { plural, weekdays } from '../../../platform/i18n/words.ts'
import { Button, Checkboxes, Details } from '../../../platform/web/govuk/index.ts'
import { searchAddress, type Asked } from '../asked.ts'
import { dayParts, type Group } from './groups.ts'

export interface NarrowOptions {
  area: Area
  asked: Asked
  groups: Group[]
  /** How many providers each choice would leave. */
  counts: Map<string, number>
}

/** The choices by which a search is narrowed. They belong to the search form above them. */
export function Narrow({ asked, groups, counts }: Omit<NarrowOptions, 'area'>) {
  const ticked = [...asked.chosen.values()].flat().length
  return (
    <Details
      id="narrow"
      classes="gc-narrow gc-no-print"
      summaryText={ticked ? `Narrow this list (${ticked} chosen)` : 'Narrow this list'}
    >
      {groups.map((group) => (
        <NarrowGroup group={group} chosen={asked.chosen.get(group.name) ?? []} counts={counts} />
      ))}
      <p class="gc-quiet">Quality Mark: nobody has one yet.</p>
      <Button text="Show these" attributes={{ form: 'search' }} />
    </Details>
  )
}

/** What the list is narrowed by, where it can be seen without opening anything. */
export function ChosenNow({ area, asked, groups }: Omit<NarrowOptions, 'counts'>) {
  const words = groups.flatMap(({ name, choices }) =>
    choices.filter(([value]) => asked.chosen.get(name)?.includes(value)).map(([, said]) => said),
  )
  if (words.length === 0) return null
  return (
    <p class="govuk-body gc-chosen">
      Narrowed to: {words.join(', ')}.{' '}
      <a class="govuk-link" href={searchAddress(area, { ...asked, chosen: new Map() })}>
        Clear {plural(words.length, 'choice', 'choices')}
      </a>
    </p>
  )
}

interface GroupOptions {
  group: Group
  chosen: string[]
  counts: Map<string, number>
}

function NarrowGroup({ group, chosen, counts }: GroupOptions) {
  const { name, legend, choices } = group
  const countOf = (value: string) => counts.get(`${name}:${value}`) ?? 0
  // A choice that would leave nobody isn't offered, unless it is ticked.
  const shown = choices.filter(([value]) => countOf(value) > 0 || chosen.includes(value))
  if (shown.length === 0) return null
  return (
    <details class="gc-group" open={chosen.length > 0}>
      <summary>
        {legend}
        {chosen.length > 0 && <span class="gc-quiet"> {chosen.length} chosen</span>}
      </summary>
      {name === 'when' ? (
        <WhenGrid chosen={chosen} countOf={countOf} />
      ) : (
        <Checkboxes
          name={name}
          idPrefix={`narrow-${name}`}
          classes="govuk-checkboxes--small"
          values={chosen}
          fieldset={{ legend: { text: legend, classes: 'govuk-visually-hidden' } }}
          items={shown.map(([value, words]) => ({
            value,
            text: `${words} (${countOf(value)})`,
            attributes: { form: 'search' },
          }))}
        />
      )}
    </details>
  )
}

/** A week of mornings to nights, to be ticked where somebody is wanted. */
function WhenGrid({
  chosen,
  countOf,
}: Pick<GroupOptions, 'chosen'> & { countOf: (value: string) => number }) {
  return (
    <table class="gc-when">
      <caption class="govuk-visually-hidden">Days and times</caption>
      <thead>
        <tr>
          <td />
          {dayParts.map(([, words]) => (
            <th scope="col">{words}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weekdays.map((day, index) => (
          <tr>
            <th scope="row">
              <abbr title={day}>{day.slice(0, 3)}</abbr>
            </th>
            {dayParts.map(([part, words]) => (
              <td>
                <WhenBox
                  value={`${index + 1}-${part}`}
                  words={`${day} ${words.toLowerCase()}`}
                  {...{ chosen, countOf }}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function WhenBox({
  value,
  words,
  chosen,
  countOf,
}: {
  value: string
  words: string
  chosen: string[]
  countOf: (value: string) => number
}) {
  const count = countOf(value)
  const ticked = chosen.includes(value)
  if (count === 0 && !ticked) return <span class="gc-quiet">–</span>
  return (
    <label>
      <input
        type="checkbox"
        name="when"
        value={value}
        form="search"
        checked={ticked}
        aria-label={`${words}: ${plural(count, 'provider', 'providers')}`}
      />
      <span aria-hidden="true">{count}</span>
    </label>
  )
}
