import { Beside, Idea, Lines } from '../web/easy-read/index.ts'
import { FileUpload } from '../web/govuk/index.ts'
import { acceptPicture, fileField, type MediaFieldOptions } from './picture-field.tsx'
import { acceptSound, Recorder } from './sound-field.tsx'

/** A field for one picture, in Easy Read: see picture-field.tsx. */
export function EasyPictureField(options: MediaFieldOptions) {
  return (
    <>
      <Idea picture="camera">It can be a photo or a drawing.</Idea>
      <Idea picture="computer">It can be 15 MB or smaller.</Idea>
      <Idea picture="lock">We keep only the picture.</Idea>
      <Idea picture="map-pin">We do not keep where it was taken.</Idea>
      <Idea picture="calendar">We do not keep when it was taken.</Idea>
      {wasLost(options) && <Idea picture="warning">Please choose your picture again.</Idea>}
      <FileUpload {...asked(options, 'picture')} attributes={{ accept: acceptPicture }} />
    </>
  )
}

/** A field for one recording, in Easy Read: see sound-field.tsx. */
export function EasySoundField(options: MediaFieldOptions) {
  return (
    <>
      <Idea picture="clock">You can speak for 10 minutes.</Idea>
      <Idea picture="mobile">You can also speak into another app.</Idea>
      <Idea picture="paper">Then you choose its file here.</Idea>
      <Idea picture="computer">It can be 10 MB or smaller.</Idea>
      {wasLost(options) && <Idea picture="warning">Please choose or say it again.</Idea>}
      <FileUpload
        {...asked(options, 'microphone')}
        formGroup={{
          beforeInput: (
            <Recorder
              of={options.name}
              button={<Beside picture="microphone">Record my voice</Beside>}
            />
          ),
        }}
        attributes={{ accept: acceptSound }}
      />
    </>
  )
}

/** No browser keeps a file for a form that is sent again. */
function wasLost({ form, name, wasSent }: MediaFieldOptions): boolean {
  return wasSent === true && !form.errors[name]
}

function asked({ form, name, label }: MediaFieldOptions, picture: 'picture' | 'microphone') {
  const error = form.errors[name]
  return {
    ...fileField(form, name),
    label: { text: <Beside picture={picture}>{label}</Beside>, classes: 'govuk-label--m' },
    errorMessage: error
      ? {
          text: (
            <Beside picture="warning">
              <Lines text={error} />
            </Beside>
          ),
        }
      : undefined,
  }
}
