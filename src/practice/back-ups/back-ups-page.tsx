import { areaSite, type Area } from '#areas'
import { whoseIs, type Open, type Whose } from '#people'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords } from '../../platform/i18n/words.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input, Radios } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { weekTitle } from '../person-week/week-page.tsx'
import type { BackUp } from './back-ups.ts'
import type { Known } from './known.ts'

export type BackUpsPageOptions = Open & {
  area: Area
  all: BackUp[]
  providers: Map<string, string>
}

/** Who can stand in, and whether they have met. */
export function BackUpsPage({ area, all, providers, ...open }: BackUpsPageOptions) {
  const { personId } = open.person
  const whose = whoseIs(open)
  return (
    <Layout
      site={areaSite(area)}
      title={backUpsTitle(whose)}
      hidden
      before={<Back href={urls.personWeek(area, { personId })} text={weekTitle(whose)} />}
    >
      <h1 class="govuk-heading-l">{backUpsTitle(whose)}</h1>
      <p class="govuk-body">
        Sometimes the one who comes is ill or away. It is good to have met who can come instead,
        before that day. {whose.own ? 'You can name' : `${whose.they} can name`} up to three for
        each provider.
      </p>
      {all.length === 0 && <p class="govuk-body">Nobody is named yet.</p>}
      {all.map((one) => (
        <section class="gc-result">
          <h2 class="govuk-heading-s">{one.name}</h2>
          <p class="gc-quiet">For visits of {providers.get(one.providerId)}</p>
          <p>{metWords(one, whose)}</p>
          {open.mayChange && (
            <p>
              <a class="govuk-link" href={urls.backUp(area, { personId, backUpId: one.backUpId })}>
                {one.metOn ? 'Change this' : 'Say that you have met, or take it back'}
                <span class="govuk-visually-hidden">: {one.name}</span>
              </a>
            </p>
          )}
        </section>
      ))}
      {open.mayChange && (
        <Button
          text="Name somebody"
          href={urls.newBackUp(area, { personId })}
          classes="govuk-button--crest gc-no-print"
        />
      )}
    </Layout>
  )
}

export function backUpsTitle({ own, their }: Whose): string {
  return own ? 'Who can stand in for me' : `Who can stand in: ${their} visits`
}

export function metWords({ metOn }: BackUp, { own, they }: Whose): string {
  const have = own ? 'You have' : `${they} has`
  return metOn ? `${have} met them, on ${dateWords(metOn)}.` : `${have} not met them yet.`
}

export type NewBackUpPageOptions = Open & {
  area: Area
  form: Form
  /** With whom the person has an agreement. */
  providers: Map<string, string>
  /** Whom she has met. */
  known: Known[]
}

/** Asks who can stand in. */
export function NewBackUpPage({ area, form, providers, known, ...open }: NewBackUpPageOptions) {
  const { personId } = open.person
  return (
    <FormPage
      site={areaSite(area)}
      title={newBackUpTitle}
      form={form}
      before={<Back href={urls.backUps(area, { personId })} text={backUpsTitle(whoseIs(open))} />}
    >
      <p class="govuk-body">
        The provider reads it. It may be somebody who works there, another provider, or a friend.
      </p>
      <input type="hidden" name="backUpId" value={form.typed.backUpId?.[0] ?? newId()} />
      {known.length > 0 && (
        <Radios
          {...field(form, 'who')}
          idPrefix="who"
          fieldset={{ legend: { text: 'Who is it?', classes: 'govuk-fieldset__legend--s' } }}
          items={[
            ...known.map(({ value, name, providerId }) => ({
              value,
              text: name,
              hint: { text: cameFor(providers.get(providerId)!, name) },
            })),
            { value: 'other', text: 'Somebody else' },
          ]}
        />
      )}
      <Input
        {...field(form, 'name')}
        label={{
          text: known.length > 0 ? nameOfOther : 'What is their name?',
          classes: 'govuk-label--s',
        }}
        autocomplete="off"
        spellcheck={false}
      />
      <Radios
        {...field(form, 'providerId', providers.size === 1 ? [...providers.keys()][0]! : '')}
        idPrefix="providerId"
        fieldset={{
          legend: {
            text: 'For whose visits do they stand in?',
            classes: 'govuk-fieldset__legend--s',
          },
        }}
        items={[...providers].map(([value, text]) => ({ value, text }))}
      />
      <Button text="Name them" classes="govuk-button--crest" />
    </FormPage>
  )
}

export const newBackUpTitle = 'Who can stand in?'

const nameOfOther = 'If it is somebody else, what is their name?'

/** Whoever works alone may be called as her enterprise is. */
const cameFor = (provider: string, name: string) =>
  name === provider ? 'Has come before' : `Has come before, from ${provider}`

export interface MetPageOptions {
  area: Area
  backUp: BackUp
  form: Form
  /** `you`, `Asha` */
  they: string
  back: { href: string; text: string }
  /** The provider writes it down, with the person's yes. */
  isProvider?: boolean
}

/** Asks when they met; the person may also take the name back. */
export function MetPage({ area, backUp, form, they, back, isProvider }: MetPageOptions) {
  return (
    <FormPage
      site={areaSite(area)}
      title={metTitle(backUp)}
      form={form}
      before={<Back {...back} />}
      after={
        !isProvider && (
          <form method="post">
            <Button
              text="They can’t stand in any more"
              name="what"
              value="end"
              classes="govuk-button--secondary"
            />
          </form>
        )
      }
    >
      <input type="hidden" name="metId" value={form.typed.metId?.[0] ?? newId()} />
      <input type="hidden" name="backUpId" value={backUp.backUpId} />
      <Input
        {...field(form, 'metOn', backUp.metOn ?? '')}
        label={{ text: `When did ${they} meet ${backUp.name}?`, classes: 'govuk-label--s' }}
        type="date"
        classes="govuk-input--width-10"
      />
      {isProvider && (
        <Radios
          {...field(form, 'yes')}
          idPrefix="yes"
          fieldset={{
            legend: {
              text: `Did ${they} say that you may write this down?`,
              classes: 'govuk-fieldset__legend--s',
            },
          }}
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No, or not yet' },
          ]}
        />
      )}
      <Button text="Write down that they met" classes="govuk-button--crest" />
    </FormPage>
  )
}

export const metTitle = ({ name }: BackUp) => `Have you met ${name}?`
