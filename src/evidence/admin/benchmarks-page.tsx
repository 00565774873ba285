import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Textarea } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { indicators } from '../indicators/indicators.ts'
import { councilRate, type Benchmark } from '../releases/benchmarks/benchmarks.ts'
import {
  benchmarkColumns,
  surveyColumns,
  unitOf,
} from '../releases/benchmarks/import-benchmarks.ts'
import { caseMixWords, type CaseMix } from '../releases/headlines.ts'
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
        Paste rows from a spreadsheet, with their headings first. For numbers from elsewhere:{' '}
        <code>{benchmarkColumns}</code>. For answers to a survey in this area, by group:{' '}
        <code>{surveyColumns}</code>. Shares are of 1, hours are hours, money is pounds. The
        council’s own rate of an hour is called <code>{councilRate}</code>: it stands beside prices.
        Names of figures: {indicators.map(({ name }) => name).join(', ')}.
      </p>
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
              {indicator}
              {group && `, ${group}`}: {bare({ value, unit })} in{' '}
              {reach === 'area' ? 'this area' : 'the whole country'}, {year}
              {n !== null && `, of ${n}`} ({source}, looked at on {checkedOn})
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
