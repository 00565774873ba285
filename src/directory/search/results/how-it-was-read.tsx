import { Contact, reachInMiles, type Area } from '#areas'
import { listWords } from '../../../platform/i18n/words.ts'
import { InsetText } from '../../../platform/web/govuk/index.ts'
import type { Answer } from '../find.ts'
import type { Place } from '../place.ts'
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

/** At the end of a page: what the licence of the postcode that was used asks to be shown. */
export function PostcodeSource({ answer: { place } }: { answer: Answer }) {
  const by = 'by' in place ? place.by : undefined
  return by?.attribution ? <p class="gc-quiet">{by.attribution}</p> : null
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
  if (place.kind === 'outside')
    return (
      <>
        <p class="govuk-body">{whyOutside(area, place)}</p>
        <div class="govuk-body">
          <Contact area={area} />
        </div>
        <p class="govuk-body">
          This is everywhere in {area.name}. Choose a place:{' '}
          <PlaceLinks places={localities} to={to} />
        </p>
      </>
    )
  if (place.kind !== 'locality') return null
  return (
    <p class={place.by ? 'govuk-body' : 'gc-quiet'}>
      {whereItIs(place, placeInWords)}{' '}
      {!placeInWords && (
        <a class="govuk-link" href={to('')}>
          Look everywhere in {area.name}
        </a>
      )}
    </p>
  )
}

type Of<Kind> = Extract<Place, { kind: Kind }>

function whereItIs({ locality, by }: Of<'locality'>, placeInWords: boolean): string {
  const { name, description } = locality
  if (placeInWords) return `For ${name}, which you named.`
  if (by) return `We looked from ${name}, the place nearest to ${middleOf(by)}.`
  return `${name}${description ? `: ${description}` : '.'}`
}

/** Only a whole postcode says where somebody lives: a first half may lie in two areas. */
function whyOutside(area: Area, { by, of }: Of<'outside'>): string {
  const isOut = `${by.postcode} is not in ${area.name}.`
  if (by.isWhole && of === 'boundary') return isOut
  if (of === 'reach')
    return `${middleOf(by, 'The')} is more than ${reachInMiles} miles from every place of ${area.name}.`
  return `${middleOf(by, 'The')} is not in ${area.name}, but part of it may be: type your whole postcode, or choose a place.`
}

function middleOf({ postcode, isWhole }: Of<'outside'>['by'], the = 'the'): string {
  return isWhole ? `${postcode}` : `${the} middle of ${postcode}`
}
