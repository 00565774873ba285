import { dateWords, isoDate, listWords } from '../../platform/i18n/words.ts'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { SummaryList } from '../../platform/web/govuk/index.ts'
import type { Area } from '../area.ts'
import { controllerOf } from './held-file.ts'
import { isFile, type Held, type HeldItem, type HeldPart, type HeldValue } from './held.ts'

/** The readable page of all that is held: each part with why, who answers for it, and how long. */
export function HeldParts({ area, held }: { area: Area; held: Held }) {
  const [some, none] = [true, false].map((has) =>
    held.parts.filter(({ items }) => items.length > 0 === has),
  ) as [HeldPart[], HeldPart[]]
  return (
    <>
      {some.map((part) => (
        <section class="gc-held">
          <h2 class="govuk-heading-m">{part.title}</h2>
          <p class="govuk-hint">
            Why: {part.why}
            <br />
            Who answers for it: {controllerOf(held, part, area).name}.
            <br />
            How long: {part.kept}
          </p>
          {part.items.map((item) => (
            <Item item={item} area={area} />
          ))}
        </section>
      ))}
      {none.length > 0 && (
        <p class="govuk-body">
          Nothing is kept under these: {listWords(none.map(({ title }) => `“${title}”`))}.
        </p>
      )}
    </>
  )
}

function Item({ item, area }: { item: HeldItem; area: Area }) {
  const said = Object.entries(item).filter(([, value]) => value !== null && value !== '')
  return (
    <SummaryList
      rows={said.map(([name, value]) => ({
        key: { text: name },
        value: { text: <Value {...{ value, area }} /> },
      }))}
    />
  )
}

/** What is held, in words. */
export function Value({ value, area }: { value: HeldValue; area: Area }) {
  if (typeof value === 'string' && !isDay(value)) return <Paragraphs text={value} />
  return <>{words(value, area)}</>
}

function words(value: HeldValue, { timeZone }: Area): string {
  if (value instanceof Date) return dateWords(isoDate(value, timeZone))
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return value.join(', ')
  if (isFile(value)) return `${sizeWords(value.size)}. It is in the file that you can download`
  return typeof value === 'string' ? dateWords(value) : String(value ?? '')
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

function sizeWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
