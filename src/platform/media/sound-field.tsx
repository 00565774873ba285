import type { Child } from 'hono/jsx'
import { FileUpload } from '../web/govuk/index.ts'
import { fileField, type MediaFieldOptions } from './picture-field.tsx'

/**
 * A field for one recording: made here, where the browser can, or chosen. Its form `takesFile`;
 * its address is named in app.ts, where files are taken and where the microphone is allowed.
 */
export function SoundField({ form, name, label, wasSent }: MediaFieldOptions) {
  return (
    <FileUpload
      {...fileField(form, name)}
      label={{ text: label, classes: 'govuk-label--m' }}
      hint={{
        text: (
          <>
            {wasSent && !form.errors[name] && recordAgain}At most 10 minutes. You can also record it
            with another app and choose it here, up to 10 MB.
          </>
        ),
      }}
      formGroup={{ beforeInput: <Recorder of={name} button="Record my voice" /> }}
      attributes={{ accept: acceptSound }}
    />
  )
}

export const acceptSound = 'audio/*,.mp3,.m4a,.wav,.webm,.ogg,.oga,.opus'

const recordAgain = 'Record or choose it again, because the browser doesn’t keep it. '

/** Its parts are shown by record.ts; without it, the field alone does. */
export function Recorder({ of, button }: { of: string; button: Child }) {
  return (
    <div class="gc-record" data-record={of} hidden>
      <p class="gc-record__status" role="status" />
      <p class="gc-record__time" aria-hidden="true" hidden />
      <audio class="gc-record__sound" controls hidden aria-label="Your recording" />
      <button type="button" class="govuk-button govuk-button--secondary" data-record-button>
        {button}
      </button>
    </div>
  )
}
