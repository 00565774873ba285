import { field, type Form } from '../web/forms.ts'
import { FileUpload } from '../web/govuk/index.ts'

export interface MediaFieldOptions {
  form: Form
  name: string
  label: string
  /** One was sent with a form that has to be sent again for something else. */
  wasSent?: boolean
}

/** A field for one picture. Its form `takesFile`, and its address is named in app.ts. */
export function PictureField({ form, name, label, wasSent }: MediaFieldOptions) {
  return (
    <FileUpload
      {...fileField(form, name)}
      label={{ text: label, classes: 'govuk-label--m' }}
      hint={{
        text: (
          <>
            {wasSent && !form.errors[name] && chooseAgain}A photo or a drawing, at most 15 MB. We
            keep the picture, and not where or when it was taken.
          </>
        ),
      }}
      attributes={{ accept: acceptPicture }}
    />
  )
}

/**
 * Safari on a Mac gives what is named first for what isn't named: JPEG for HEIC. Phones by Apple
 * do so for every photo.
 */
export const acceptPicture = 'image/jpeg,image/png,image/webp,image/gif,image/avif'

const chooseAgain = 'Choose it again, because the browser doesn’t keep it. '

/** A browser doesn't let a page choose a file. */
export function fileField(form: Form, name: string) {
  const { value: _value, ...rest } = field(form, name)
  return rest
}
