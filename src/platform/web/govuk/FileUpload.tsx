import { describedBy, FormGroup, type ControlOptions } from './form-group.tsx'
import { classNames, type Attributes } from './markup.ts'

export type FileUploadOptions = ControlOptions & {
  disabled?: boolean
  multiple?: boolean
  classes?: string
  attributes?: Attributes
}

/** A file from the person's own machine. Its id is `id`, or its name. No browser keeps its choice. */
export function FileUpload(options: FileUploadOptions) {
  const { name, id = name, errorMessage, formGroup } = options
  return (
    <FormGroup {...options} id={id}>
      {formGroup?.beforeInput}
      <input
        class={classNames(
          'govuk-file-upload',
          options.classes,
          errorMessage && 'govuk-file-upload--error',
        )}
        id={id}
        name={name}
        type="file"
        disabled={options.disabled}
        multiple={options.multiple}
        aria-describedby={describedBy(id, options)}
        {...options.attributes}
      />
      {formGroup?.afterInput}
    </FormGroup>
  )
}
