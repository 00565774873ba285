import { areaSite, type Area } from '#areas'
import { clockTime, dateWords, isoDate } from '../../platform/i18n/words.ts'
import { uuid } from '../../platform/db/new-id.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button, SummaryList } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { urls } from '../../urls.ts'
import type { KeptApart } from './kept-apart.ts'

export const keptApartTitle = 'What could not be saved as it was'

interface Twice {
  /** The page on which it stands, where its route led to one. */
  ledTo: string | null
  receivedAt: Date
}

export interface ListOptions {
  area: Area
  kept: KeptApart[]
  /** What came with the number of another record. */
  twice: Twice[]
  /** `90 days` */
  time: string
}

/** What came from a phone and has to be looked at. */
export function KeptApartPage({ area, kept, twice, time }: ListOptions) {
  return (
    <Layout
      site={areaSite(area)}
      title={keptApartTitle}
      before={<Back href={urls.account(area, {})} text="Your account" />}
      hidden
      offline
    >
      <h1 class="govuk-heading-l">{keptApartTitle}</h1>
      {kept.length === 0 ? (
        <p class="govuk-body">
          Nothing here. If something that you write with no signal can’t be saved later, all of it
          is kept here until you decide.
        </p>
      ) : (
        <>
          <p class="govuk-body">
            You wrote these with no signal, and they could not be saved when they came. Nothing of
            them is lost. Save each, or let it go: after {time} it goes by itself.
          </p>
          <ul class="gc-results">
            {kept.map((one) => (
              <li class="gc-result">
                <p class="gc-lines">{begins(one)}</p>
                <p class="gc-quiet">{writtenWords(one, area)}</p>
                <a class="govuk-link" href={urls.keptApartItem(area, { itemId: one.itemId })}>
                  Look at it
                  <span class="govuk-visually-hidden"> {begins(one)}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {twice.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Kept twice</h2>
          <p class="govuk-body">
            Your phone sent two different records under one number. Both are kept. If one of them is
            too many, take it away on its own page.
          </p>
          <ul class="govuk-list govuk-list--spaced">
            {twice.map((one) => (
              <li>{twiceWords(one, area)}</li>
            ))}
          </ul>
        </>
      )}
    </Layout>
  )
}

export interface ItemOptions {
  area: Area
  kept: KeptApart
  /** A file that was chosen for it just now was. */
  tooLarge: boolean
}

/** One of them: what was written, why it wasn't saved, and what can be done. */
export function KeptApartItemPage({ area, kept, tooLarge }: ItemOptions) {
  const written = writtenIn(kept)
  return (
    <Layout
      site={areaSite(area)}
      title="Save this, or let it go"
      before={<Back href={urls.keptApart(area, {})} text={keptApartTitle} />}
      hidden
    >
      <h1 class="govuk-heading-l">Save this, or let it go</h1>
      {tooLarge && (
        <p class="govuk-error-message">
          That file is too large, so nothing was changed. Choose a smaller one.
        </p>
      )}
      <p class="govuk-body">{writtenWords(kept, area)}.</p>
      <p class="govuk-body">{reasonWords[kept.reason]}</p>
      {kept.said.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {kept.said.map((words) => (
            <li>{words}</li>
          ))}
        </ul>
      )}
      <h2 class="govuk-heading-m">What was written</h2>
      <div class="govuk-inset-text">
        {kept.shown.length > 0 ? (
          <SummaryList
            rows={kept.shown.map(([question, answer]) => ({
              key: { text: question },
              value: { text: <Paragraphs text={answer} /> },
            }))}
          />
        ) : (
          written.map((text) => <Paragraphs text={text} />)
        )}
        {written.length === 0 && <p class="govuk-body">Nothing was typed.</p>}
        {kept.fileNames.map((name) => (
          <p class="govuk-body">With a file: {name}</p>
        ))}
      </div>
      <form method="post">
        <p class="govuk-body">
          If something in it has to be changed first, you get its form with all of this filled in.
        </p>
        <div class="gc-actions">
          <Button text="Save it now" name="kept" value="again" classes="govuk-button--crest" />
          <Button text="Let it go" name="kept" value="drop" classes="govuk-button--secondary" />
        </div>
      </form>
    </Layout>
  )
}

const reasonWords: Record<KeptApart['reason'], string> = {
  refused: 'When it came, the page said this:',
  signed_out:
    'It was written on a device that is signed out by now. If it was not you who wrote it, let it go.',
  not_taken: 'When it came, its page took nothing of the kind any more.',
}

/** What somebody typed and chose; not the numbers that a form has for itself. */
export function writtenIn({ fields, shown }: KeptApart): string[] {
  if (shown.length > 0) return shown.map(([, answer]) => answer)
  return fields.map(([, value]) => value.trim()).filter((value) => value !== '' && !uuid(value))
}

/** Its first words, so that she knows which it is. */
export function begins(kept: KeptApart): string {
  const all = writtenIn(kept)
  const first = all.find((text) => /\S\s+\S/.test(text)) ?? all[0] ?? 'Nothing was typed.'
  return first.length > 100 ? `${first.slice(0, 99).trimEnd()} …` : first
}

export function writtenWords({ writtenAt, device }: KeptApart, area: Area): string {
  return `Written on ${momentWords(writtenAt, area)}, on: ${device}`
}

function twiceWords({ ledTo, receivedAt }: Twice, area: Area) {
  const words = `What came on ${momentWords(receivedAt, area)}`
  return ledTo ? (
    <a class="govuk-link" href={ledTo}>
      {words}
    </a>
  ) : (
    words
  )
}

/** A time as a rule says it, without that somebody has still to confirm it. */
export function plainly(time: string): string {
  return time.replace(/ \[.*/, '')
}

/** `Tuesday 3 March at 9:30am` */
export function momentWords(moment: Date, { timeZone }: Area): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  return `${dateWords(isoDate(moment, timeZone))} at ${clockTime(time.format(moment))}`
}
