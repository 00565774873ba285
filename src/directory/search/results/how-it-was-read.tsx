import { Contact, type Area } from '#areas'
import { listWords } from '../../../platform/i18n/words.ts'
import { InsetText } from '../../../platform/web/govuk/index.ts'
import { searchAddress } from '../asked.ts'
import type { Answer } from '../find.ts'
import { PlaceLinks } from './place-links.tsx'

/** What the search made of what was typed, where somebody may want to put it right. */
export function HowItWasRead({ area, answer }: { area: Area; answer: Answer }) {
  return (
    <>
      <Words area={area} answer={answer} />
      <Where area={area} answer={answer} />
    </>
  )
}

function Words({ area, answer: { asked, need, sure, found } }: { area: Area; answer: Answer }) {
  const mended = need?.mended ?? []
  return (
    <>
      {mended.length > 0 && (
        <p class="govuk-body">
          We read {listWords(mended.map(({ typed, read }) => `“${typed}” as “${read}”`))}.
        </p>
      )}
      {asked.what && !need && (
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

function Where({ area, answer }: { area: Area; answer: Answer }) {
  const { asked, place, placeInWords, localities } = answer
  if (place.kind === 'unknown')
    return (
      <p class="govuk-body">
        {place.isPostcode
          ? `“${place.typed}” is not a postcode of ${area.name}: it may be mistyped, or lie elsewhere. `
          : `We don’t know “${place.typed}” in ${area.name}. `}
        This is everywhere in {area.name}. Choose a place:{' '}
        <PlaceLinks area={area} asked={asked} places={localities} />
      </p>
    )
  if (place.kind === 'several')
    return (
      <p class="govuk-body">
        Which “{place.typed}” do you mean?{' '}
        <PlaceLinks area={area} asked={asked} places={place.among} />. Until you choose, this is
        everywhere in {area.name}.
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
        <a class="govuk-link" href={searchAddress(area, { ...asked, where: '' })}>
          Look everywhere in {area.name}
        </a>
      )}
    </p>
  )
}
