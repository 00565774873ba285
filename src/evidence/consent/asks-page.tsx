import { areaSite, type Area } from '#areas'
import { recordTitle, whoseIs, type Open } from '#people'
import { dateWords } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Ask } from '../sharing/asks.ts'
import { readers } from '../audiences.ts'

export type AsksPageOptions = Open & {
  area: Area
  asks: Ask[]
  /** Of enterprises, by their ids. */
  providers: Map<string, string>
  today: string
}

export const asksTitle = 'What others may be shown'

export type AskState = 'open' | 'yes' | 'no' | 'over'

export function stateOf({ saidYes, untilOn }: Ask, today: string): AskState {
  if (today > untilOn) return 'over'
  return saidYes === null ? 'open' : saidYes ? 'yes' : 'no'
}

/** What enterprises ask to show of a person, and what she said. */
export function AsksPage({ area, asks, providers, today, ...open }: AsksPageOptions) {
  const { personId } = open.person
  return (
    <Layout
      site={areaSite(area)}
      title={asksTitle}
      hidden
      before={<Back href={urls.person(area, { personId })} text={recordTitle(whoseIs(open))} />}
    >
      <h1 class="govuk-heading-l">{asksTitle}</h1>
      <p class="govuk-body">
        Those who support you can show others what they do, in figures. A figure of fewer than 5
        people could point at you. So they ask you first. You can always say no, and take a yes
        back.
      </p>
      {asks.length === 0 && <p class="govuk-body">Nobody has asked.</p>}
      <ul class="gc-results">
        {asks.map((one) => (
          <li class="gc-result">
            <h2>
              <a class="govuk-link" href={urls.consentAsk(area, { personId, askId: one.askId })}>
                {providers.get(one.providerId) ?? 'An enterprise'}:{' '}
                {one.goalId ? 'a goal, in your words' : 'small figures'}
              </a>
            </h2>
            <p>
              For {readers[one.audience]}, until {dateWords(one.untilOn, '')}.{' '}
              <strong>{stateWords[stateOf(one, today)]}</strong>
            </p>
          </li>
        ))}
      </ul>
    </Layout>
  )
}

const stateWords: Record<AskState, string> = {
  open: 'You haven’t said yet.',
  yes: 'You said yes.',
  no: 'You said no.',
  over: 'Its time is over.',
}
