import { openPacks, wordingHash } from '#surveys'
import { field, type Form } from '../../../platform/web/forms.ts'
import { Button, FileUpload, Radios } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import { does, type InFrame } from '../../study/in-study.ts'
import { GatherFrame } from '../gather-frame.tsx'
import { instrumentName, type StudyInstrument } from './instruments.ts'

interface Options extends InFrame {
  form: Form
  instruments: StudyInstrument[]
}

/** What is asked in surveys: locked in one wording, so that answers can be read together. */
export function InstrumentsPage({ form, instruments, ...frame }: Options) {
  const { area, study, member } = frame
  const locked = new Set(instruments.map((one) => one.wordingHash))
  const open = openPacks.filter((pack) => !locked.has(wordingHash(pack)))
  const { value, ...packField } = field(form, 'pack')
  return (
    <GatherFrame {...frame} title="Instruments" form={form}>
      {instruments.length === 0 && (
        <p class="govuk-body">No instrument yet. Lock one, and surveys can be entered.</p>
      )}
      <ul class="gc-results">
        {instruments.map((one) => (
          <li class="gc-result">
            <h2 class="govuk-heading-s">
              <a
                class="govuk-link"
                href={studyUrls.instrument(area, { ...study, instrumentId: one.instrumentId })}
              >
                {instrumentName(one)}
              </a>
            </h2>
            <p class="govuk-body">
              {one.holder}. {one.licence}.
            </p>
          </li>
        ))}
      </ul>
      {does(member, 'lead', 'keeper', 'researcher') && (
        <>
          <h2 class="govuk-heading-m">Lock another</h2>
          <p class="govuk-body">
            Once locked, its words can’t change. Other words need another version.
          </p>
          <TypedForm {...{ area, study, form }} takesFile>
            {open.length > 0 && (
              <Radios
                {...packField}
                idPrefix="pack"
                value={value}
                fieldset={{
                  legend: {
                    text: 'One that anybody may use',
                    classes: 'govuk-fieldset__legend--s',
                  },
                }}
                items={open.map((pack) => ({
                  value: wordingHash(pack),
                  text: instrumentName(pack),
                  hint: { text: `${pack.holder}. ${pack.licence}.` },
                }))}
              />
            )}
            <FileUpload
              id="file"
              name="file"
              label={{ text: 'Or one of your own', classes: 'govuk-label--s' }}
              hint={{
                text: 'A pack (.json), an XLSForm (.xlsx), or a FHIR Questionnaire (.json). Where its words belong to somebody, it opens once their licence is recorded.',
              }}
              errorMessage={form.errors.file ? { text: form.errors.file } : undefined}
            />
            <Button text="Lock this instrument" preventDoubleClick />
          </TypedForm>
        </>
      )}
    </GatherFrame>
  )
}
