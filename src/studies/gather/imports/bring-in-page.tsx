import type { Form } from '../../../platform/web/forms.ts'
import { Button, FileUpload, Radios } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { GatherFrame } from '../gather-frame.tsx'
import { instrumentName, type StudyInstrument } from '../instruments/instruments.ts'
import type { Kind } from './kind.ts'
import type { InFrame } from '../../study/in-study.ts'

interface Options extends InFrame {
  kind: Kind<unknown>
  form: Form
  /** For answers: of which instrument. */
  instruments: StudyInstrument[] | undefined
}

/** Chooses a file. Nothing is brought in by that: what was understood of it is shown first. */
export function BringInPage({ kind, form, instruments, ...frame }: Options) {
  const { area, study } = frame
  return (
    <GatherFrame
      {...frame}
      title={`Bring in: ${kind.title.toLowerCase()}`}
      form={form}
      back={{ href: studyUrls.imports(area, study), text: 'Files' }}
    >
      <p class="govuk-body">
        {kind.accepts} You see first what would be taken, and which column is read as what.
      </p>
      {instruments?.length === 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={studyUrls.instruments(area, study)}>
            Lock an instrument first
          </a>
          : answers are to its questions.
        </p>
      ) : (
        <form method="post" enctype="multipart/form-data" novalidate>
          {instruments && (
            <Radios
              name="of"
              idPrefix="of"
              value={
                form.typed.of?.[0] ?? (instruments.length === 1 ? instruments[0]!.instrumentId : '')
              }
              errorMessage={form.errors.of ? { text: form.errors.of } : undefined}
              fieldset={{
                legend: { text: 'Answers to which survey?', classes: 'govuk-fieldset__legend--s' },
              }}
              items={instruments.map((one) => ({
                value: one.instrumentId,
                text: instrumentName(one),
              }))}
            />
          )}
          <FileUpload
            id="file"
            name="file"
            label={{ text: 'The file', classes: 'govuk-label--s' }}
            errorMessage={form.errors.file ? { text: form.errors.file } : undefined}
          />
          <Button text="Look at it" name="do" value="read" preventDoubleClick />
        </form>
      )}
    </GatherFrame>
  )
}
