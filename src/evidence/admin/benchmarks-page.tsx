import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Details, Textarea } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { dayWords } from '../packs/pack-body.tsx'
import { indicators } from '../indicators/indicators.ts'
import { councilRate, type Benchmark } from '../releases/benchmarks/benchmarks.ts'
import {
  benchmarkColumns,
  surveyColumns,
  unitOf,
} from '../releases/benchmarks/import-benchmarks.ts'
import { caseMixWords } from '../releases/benchmarks/case-mix-words.ts'
import type { CaseMix } from '../releases/benchmarks/case-mix.ts'
import { bare } from '../releases/value-words.ts'

interface Options {
  area: Area
  form: Form
  benchmarks: Benchmark[]
  caseMix: CaseMix[]
}

/** Numbers from elsewhere: which there are, and how more come in. */
export function BenchmarksPage({ area, form, benchmarks, caseMix }: Options) {
  return (
    <FormPage
      site={areaSite(area)}
      title="Numbers to read figures beside"
      before={<Back href={urls.adminEvidence(area, {})} text="Evidence" />}
      form={form}
      after={<There {...{ benchmarks, caseMix }} />}
    >
      <p class="govuk-body">
        Paste rows from a spreadsheet, with their headings first. Shares are of 1, hours are hours,
        money is pounds.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Numbers from elsewhere: <code>{spaced(benchmarkColumns)}</code>. Under <code>reach</code>{' '}
          stands <code>area</code> or <code>national</code>.
        </li>
        <li>
          Answers to a survey in this area, by group: <code>{spaced(surveyColumns)}</code>
        </li>
        <li>
          What the council itself pays for an hour is called <code>{councilRate}</code>: it stands
          beside prices.
        </li>
      </ul>
      <Details summaryText="Names of figures">
        <ul class="govuk-list">
          {indicators
            .filter(({ privacy }) => privacy === 'published')
            .map(({ name, title }) => (
              <li>
                <code>{name}</code>: {title}
              </li>
            ))}
        </ul>
      </Details>
      <Textarea
        label={{ text: 'Rows' }}
        hint={{ text: 'Commas, semicolons or tabs between cells' }}
        rows={8}
        {...field(form, 'rows')}
      />
      <Button text="Bring these in" classes="govuk-button--crest" />
    </FormPage>
  )
}

const titleOf = (name: string) =>
  name === councilRate
    ? 'The council’s own rate'
    : (indicators.find((one) => one.name === name)?.title ?? name)

/** So that it may break between two words. */
const spaced = (columns: string) => columns.replaceAll(',', ', ')

function There({ benchmarks, caseMix }: Pick<Options, 'benchmarks' | 'caseMix'>) {
  return (
    <>
      <h2 class="govuk-heading-m">What is here</h2>
      {benchmarks.length === 0 && (
        <p class="govuk-body">Nothing yet: figures stand alone until you bring numbers in.</p>
      )}
      <ul class="govuk-list govuk-list--bullet">
        {benchmarks.map(({ indicator, reach, group, value, n, year, source, checkedOn }) => {
          const unit = unitOf(indicator)
          return (
            <li>
              {titleOf(indicator)}
              {group && `, ${group}`}: {bare({ value, unit })} in{' '}
              {reach === 'area' ? 'this area' : 'the whole country'}, {year}
              {n !== null && `, of ${n}`} ({source}, looked at on {dayWords(checkedOn)})
            </li>
          )
        })}
      </ul>
      {caseMix.map((one) => (
        <p class="govuk-body">{caseMixWords(one)}</p>
      ))}
    </>
  )
}
