import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../../../platform/web/form-page.tsx'
import { field, type Form } from '../../../platform/web/forms.ts'
import {
  Button,
  Checkboxes,
  Details,
  FileUpload,
  Input,
  InsetText,
  Radios,
} from '../../../platform/web/govuk/index.ts'
import { urls } from '../../../urls.ts'
import type { Import } from '../imports.ts'
import { importKinds } from './import-form.ts'
import { LatestImports } from './latest-imports.tsx'

interface NewImportPageOptions {
  area: Area
  form: Form
  /** Made with the form, so that one sent twice is one. */
  importId: string
  /** A file was chosen, which no browser keeps. */
  hadFile: boolean
  /** The import that was asked for is gone. */
  wasLeft: boolean
  latest: Import[]
}

/** What to bring in, and what was brought in before. */
export function NewImportPage(options: NewImportPageOptions) {
  const { area, form, importId, hadFile, wasLeft, latest } = options
  const wasSent = Object.keys(form.errors).length > 0
  return (
    <FormPage
      site={areaSite(area)}
      title="Bring in listings"
      form={form}
      action={urls.adminImports(area, {})}
      takesFile
      before={<Back href={urls.admin(area, {})} text="All listings" />}
      after={
        <>
          <HowItWorks />
          <h2 class="govuk-heading-m">Brought in lately</h2>
          <LatestImports area={area} latest={latest} />
        </>
      }
    >
      {wasLeft && (
        <InsetText text="That one was left, or is no longer kept. Nothing of it was brought in since." />
      )}
      <p class="govuk-body">
        Bring in what another directory or a spreadsheet says of providers and services in{' '}
        {area.name}. First you see what would become of each of them; nothing changes until you say
        so.
      </p>
      <Template area={area} />
      <input type="hidden" name="importId" value={importId} />
      <Radios
        {...field(form, 'kind')}
        fieldset={{
          legend: { text: 'What do you bring in?', classes: 'govuk-fieldset__legend--m' },
        }}
        items={Object.entries(importKinds).map(([value, text]) => ({ value, text }))}
      />
      <Input
        {...field(form, 'address')}
        label={{ text: 'The address of the feed' }}
        hint={{ text: 'For a feed only, like https://example.org/api. Or choose a file below.' }}
        inputmode="url"
        autocapitalize="none"
        spellcheck={false}
      />
      <FileUpload
        {...fileField(form)}
        label={{ text: 'A file' }}
        hint={{
          text: hadFile
            ? 'Choose the file again: the browser doesn’t keep it. At most 50 MB.'
            : 'It ends in .csv, .xlsx, .json, .ndjson or .gz. At most 50 MB.',
        }}
        attributes={{ accept: '.csv,.xlsx,.json,.ndjson,.gz,.txt' }}
      />
      <Checkboxes
        name="shown"
        values={wasSent ? form.typed.shown : ['yes']}
        items={[
          {
            value: 'yes',
            text: 'Show what is added to the public at once',
            hint: { text: 'Otherwise each new listing waits until you approve it.' },
          },
        ]}
      />
      <Button text="Read it" classes="govuk-button--crest" />
    </FormPage>
  )
}

/** A browser doesn't let a page choose a file. */
function fileField(form: Form) {
  const { value: _value, ...rest } = field(form, 'file')
  return rest
}

function Template({ area }: { area: Area }) {
  return (
    <p class="govuk-body">
      For a spreadsheet of your own, begin with our template:{' '}
      <a class="govuk-link" href={urls.adminImportTemplateExcel(area, {})}>
        for Excel
      </a>{' '}
      or{' '}
      <a class="govuk-link" href={urls.adminImportTemplateCsv(area, {})}>
        as CSV
      </a>
      .
    </p>
  )
}

function HowItWorks() {
  return (
    <Details summaryText="How it works">
      <ul class="govuk-list govuk-list--bullet">
        <li>
          A provider is known again by the id that the source gives her, or by her name where it
          gives none. So the same source can be brought in again and again: only what it says anew
          changes.
        </li>
        <li>
          What was changed here since stays as it is, whatever the source says. Checks, free time
          and recommendations are never touched.
        </li>
        <li>
          Who goes by the name of a listing that is here already is not added, unless her phone,
          email and website are all different. You see both, and can say that she is another.
        </li>
        <li>
          What can’t be read is left out, field by field, and you see why. The rest is brought in.
        </li>
        <li>What is read is kept for 30 days, so that you can look at it again.</li>
      </ul>
      <p class="govuk-body">
        The guide docs/guides/importing.md says more, also how to bring in larger files by the
        command line.
      </p>
    </Details>
  )
}
