import { Contact, type Area } from '#areas'
import { listWords } from '../../../platform/i18n/words.ts'
import { InsetText } from '../../../platform/web/govuk/index.ts'
import type { Answer } from '../find.ts'
import { PlaceLinks } from './place-links.tsx'

interface HowItWasReadOptions {
  area: Area
  answer: Answer
  /** The address of the same page, list or map, with another place; '' is everywhere. */
  to: (where: string) => string
}

/** What the search made of what was typed, where somebody may want to put it right. */
export function HowItWasRead({ area, answer, to }: HowItWasReadOptions) {
  return (
    <>
      <Words area={area} answer={answer} />
      <Where area={area} answer={answer} to={to} />
    </>
  )
}

function Words({ area, answer }: Pick<HowItWasReadOptions, 'area' | 'answer'>) {
  const { asked, need, sure, found, placeInWords } = answer
  const mended = need?.mended ?? []
  return (
    <>
      {mended.length > 0 && (
        <p class="govuk-body">
          We read {listWords(mended.map(({ typed, read }) => `“${typed}” as “${read}”`))}.
        </p>
      )}
      {asked.what && !need && !placeInWords && (
        <p class="govuk-body">
          There are no words in “{asked.what.slice(0, 40)}”, so this is everyone. Write what you
          would like help with, like “a lift to the doctor”.
        </p>
      )}
      {need && !sure && found.matches.length > 0 && (
        <InsetText>
          <Contact area={area} />
        </InsetText>
      )}
    </>
  )
}

function Where({ area, answer, to }: HowItWasReadOptions) {
  const { place, placeInWords, localities } = answer
  if (place.kind === 'unknown')
    return (
      <p class="govuk-body">
        {place.isPostcode
          ? `“${place.typed}” is not a postcode of ${area.name}: it may be mistyped, or lie elsewhere. `
          : `We don’t know “${place.typed}” in ${area.name}. `}
        This is everywhere in {area.name}. Choose a place:{' '}
        <PlaceLinks places={localities} to={to} />
      </p>
    )
  if (place.kind === 'several')
    return (
      <p class="govuk-body">
        Which “{place.typed}” do you mean? <PlaceLinks places={place.among} to={to} />. Until you
        choose, this is everywhere in {area.name}.
      </p>
    )
  if (place.kind !== 'locality') return null
  const { name, description } = place.locality
  return (
    <p class="gc-quiet">
      {placeInWords
        ? `For ${name}, which you named. `
        : `${name}${description ? `: ${description}` : '.'} `}
      {!placeInWords && (
        <a class="govuk-link" href={to('')}>
          Look everywhere in {area.name}
        </a>
      )}
    </p>
  )
}
