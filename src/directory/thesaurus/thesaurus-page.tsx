import { areaSite, type Area } from '#areas'
import type { Terms } from '#providers'
import { listWords, plural } from '../../platform/i18n/words.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Details, Input, Table, Textarea } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { UnmetNeed } from '../search/unmet-needs.ts'
import type { Entry } from './entries.ts'
import { Trial, type TrialOptions } from './trial.tsx'

export interface ThesaurusPageOptions {
  area: Area
  form: Form
  /** What a need that was tried finds. */
  trial?: Omit<TrialOptions, 'area'>
  own: Entry[]
  lookedUp: string
  national: Entry[]
  unmet: UnmetNeed[]
  names: Terms
}

/** What people say and what it means: changed, tried, and what of it is missing. */
export function ThesaurusPage(options: ThesaurusPageOptions) {
  const { area, form, trial, own, unmet } = options
  const isKnown = own.some(({ phrase }) => phrase === form.typed.phrase?.[0])
  return (
    <FormPage
      site={areaSite(area)}
      title="Words that people use"
      form={form}
      action={urls.adminThesaurus(area, {})}
      before={<Back href={urls.admin(area, {})} text="All listings" />}
      after={
        <>
          <TryNeed area={area} tried={trial?.answer.asked.what} />
          {trial && <Trial area={area} {...trial} />}
          <h2 class="govuk-heading-m">Needs that nobody met</h2>
          <UnmetNeeds area={area} unmet={unmet} />
          <h2 class="govuk-heading-m">Words of {area.name}’s own</h2>
          <Entries area={area} entries={own} none="There are none yet." />
          <National {...options} />
        </>
      }
    >
      <p class="govuk-body">
        When somebody types what is in the first box, the search looks for what is in the second
        too.
      </p>
      <Input
        {...field(form, 'phrase')}
        label={{ text: 'What people say' }}
        hint={{ text: 'A few words, or a whole sentence as somebody would say it.' }}
      />
      <Textarea
        {...field(form, 'means')}
        label={{ text: 'What it means' }}
        hint={{
          text: 'Up to six lines, the nearest first: words that listings use, or a kind of support such as “personal care”. Empty: it says little about what is needed.',
        }}
        rows={4}
      />
      <KindsOfSupport names={options.names} />
      <Button text="Save these words" name="change" value="save" classes="govuk-button--crest" />
      {isKnown && (
        <Button text="Remove them" name="change" value="remove" classes="govuk-button--warning" />
      )}
    </FormPage>
  )
}

function KindsOfSupport({ names }: { names: Terms }) {
  const plain = (terms: Map<string, string>) =>
    listWords([...terms.keys()].map((term) => term.replaceAll('-', ' ')))
  return (
    <Details summaryText="Kinds of support and groups of people by name">
      <p class="govuk-body">Support: {plain(names.support)}.</p>
      <p class="govuk-body">Who for: {plain(names.who_for)}.</p>
      <p class="govuk-body">Also each language and community, “you go there” and “comes to you”.</p>
    </Details>
  )
}

function TryNeed({ area, tried = '' }: { area: Area; tried?: string }) {
  return (
    <form class="gc-panel" action={urls.adminThesaurus(area, {})} method="get">
      <Input
        id="try"
        name="try"
        value={tried}
        label={{ text: 'Try a need', classes: 'govuk-label--m' }}
        hint={{ text: 'See how the search reads it and whom it finds.' }}
      />
      <Button text="Try it" classes="govuk-button--secondary" />
    </form>
  )
}

function UnmetNeeds({ area, unmet }: { area: Area; unmet: UnmetNeed[] }) {
  if (unmet.length === 0)
    return (
      <p class="govuk-body">
        None was asked five times or more in the last year. What people typed is never kept.
      </p>
    )
  return (
    <>
      <p class="govuk-body">
        {plural(unmet.length, 'need was', 'needs were')} asked five times or more in the last year,
        and nobody offers just that. What people typed is never kept.
      </p>
      <Table
        head={[{ text: 'Need' }, { text: 'Place' }, { text: 'Times', format: 'numeric' }]}
        rows={unmet.map(({ phrase, locality, times }) => [
          { text: phrase ? <EntryLink area={area} phrase={phrase} /> : 'Other words' },
          { text: locality ?? `All of ${area.name}` },
          { text: String(times), format: 'numeric' },
        ])}
      />
    </>
  )
}

function National({ area, lookedUp, national }: ThesaurusPageOptions) {
  return (
    <>
      <h2 class="govuk-heading-m">Words for everywhere</h2>
      <form action={urls.adminThesaurus(area, {})} method="get">
        <Input
          id="look"
          name="look"
          value={lookedUp}
          label={{ text: 'Look up a word' }}
          hint={{ text: `Changing one changes it for ${area.name} only.` }}
        />
        <Button text="Look it up" classes="govuk-button--secondary" />
      </form>
      {lookedUp && <Entries area={area} entries={national} none={`None has “${lookedUp}”.`} />}
    </>
  )
}

function Entries({ area, entries, none }: { area: Area; entries: Entry[]; none: string }) {
  if (entries.length === 0) return <p class="govuk-body">{none}</p>
  return (
    <Table
      head={[{ text: 'What people say' }, { text: 'What it means' }]}
      rows={entries.map(({ phrase, means }) => [
        { text: <EntryLink area={area} phrase={phrase} /> },
        { text: means.join(', ') || 'Says little' },
      ])}
    />
  )
}

function EntryLink({ area, phrase }: { area: Area; phrase: string }) {
  return (
    <a class="govuk-link" href={urls.adminThesaurus(area, {}, { phrase })}>
      {phrase}
    </a>
  )
}
