import type { Child } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { errorList, type Form } from '../../platform/web/forms.ts'
import { Button, ErrorSummary, InsetText, Radios } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { chosen, legend } from '../parts.tsx'
import type { NamesShown } from './calendar-link.ts'
import { daysAhead, daysBack } from './feed.ts'

export interface LinkShown {
  linkId: string
  /** Whose week it shows. */
  what: string
  names: NamesShown
  madeAt: Date
}

export interface LinksPageOptions {
  area: Area
  /** Where its forms are sent. */
  action: string
  back: { href: string; text: Child }
  title: string
  /** What whoever has a link sees. */
  sees: string
  /** Whose week a link can show: the words by their value. */
  choices: { value: string; text: string }[]
  links: LinkShown[]
  form: Form
  today: string
  /** The whole address of a link, just made and shown once. */
  made?: string
}

/** Links by which a calendar on a phone or computer reads a week: made, looked through, ended. */
export function LinksPage(options: LinksPageOptions) {
  const { area, action, back, title, sees, choices, links, form, today, made } = options
  const errors = errorList(form)
  return (
    <Layout
      site={areaSite(area)}
      title={errors.length > 0 ? `Error: ${title}` : title}
      before={<Back {...back} />}
      hidden
    >
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">{title}</h1>
      {made && (
        <InsetText>
          <p class="govuk-body">
            Copy this link now, and put it into your calendar where it says “subscribe”. It is shown
            only once.
          </p>
          <p class="govuk-body gc-secret">{made}</p>
        </InsetText>
      )}
      <p class="govuk-body">
        A calendar on your phone or computer can read it by a secret link. It shows {daysBack} days
        back and {daysAhead} ahead, and changes by itself.
      </p>
      <p class="govuk-body">
        <b>Whoever has the link sees {sees}, without signing in.</b> So does the company whose
        calendar you put it into. No note and no address is ever in it. If you lose a phone that has
        it, end the link here.
      </p>
      <h2 class="govuk-heading-m">Make a link</h2>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="linkId" value={newId()} />
        {choices.length === 1 ? (
          <input type="hidden" name="of" value={choices[0]!.value} />
        ) : (
          <Radios {...chosen(form, 'of')} fieldset={legend('Whose week?')} items={choices} />
        )}
        <Radios
          {...chosen(form, 'names', 'initials')}
          fieldset={legend('How are people called in it?')}
          items={[
            { value: 'initials', text: 'By their initials' },
            { value: 'names', text: 'By their names' },
          ]}
        />
        <Button text="Make a link" preventDoubleClick classes="govuk-button--crest" />
      </form>
      <h2 class="govuk-heading-m">Links that are open</h2>
      {links.length === 0 && <p class="govuk-body gc-quiet">None.</p>}
      <ul class="govuk-list">
        {links.map(({ linkId, what, names, madeAt }) => {
          const words = `${what}, by ${names}, made on ${dateWords(isoDate(madeAt, area.timeZone), today)}`
          return (
            <li>
              {words}
              <form method="post" action={action}>
                <input type="hidden" name="end" value={linkId} />
                <button class="gc-link-button" type="submit">
                  End this link<span class="govuk-visually-hidden">: {words}</span>
                </button>
              </form>
            </li>
          )
        })}
      </ul>
    </Layout>
  )
}
