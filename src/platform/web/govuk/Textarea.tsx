import { describedBy, FormGroup, type ControlOptions } from './form-group.tsx'
import { classNames, type Attributes } from './markup.ts'

export type TextareaOptions = ControlOptions & {
  value?: string | null
  rows?: number
  disabled?: boolean
  autocomplete?: string
  spellcheck?: boolean
  classes?: string
  attributes?: Attributes
}

/** A question answered in as many lines as it takes. Its id is `id`, or its name. */
export function Textarea(options: TextareaOptions) {
  const { name, id = name, errorMessage, formGroup } = options
  return (
    <FormGroup {...options} id={id}>
      {formGroup?.beforeInput}
      <textarea
        class={classNames(
          'govuk-textarea',
          errorMessage && 'govuk-textarea--error',
          options.classes,
        )}
        id={id}
        name={name}
        rows={options.rows ?? 5}
        spellcheck={options.spellcheck}
        disabled={options.disabled}
        aria-describedby={describedBy(id, options)}
        autocomplete={options.autocomplete}
        {...options.attributes}
      >
        {options.value}
      </textarea>
      {formGroup?.afterInput}
    </FormGroup>
  )
}
