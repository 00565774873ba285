import { describedBy, FormGroup, type ControlOptions } from './form-group.tsx'
import { classNames, type Attributes, type Content } from './markup.ts'

export type InputOptions = ControlOptions & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'number' | 'password' | 'search' | 'date' | 'time'
  value?: string | number | null
  disabled?: boolean
  inputmode?: 'none' | 'text' | 'tel' | 'url' | 'email' | 'numeric' | 'decimal' | 'search'
  autocomplete?: string
  autocapitalize?: 'off' | 'none' | 'on' | 'sentences' | 'words' | 'characters'
  pattern?: string
  spellcheck?: boolean
  /** Shown in the box before and after what is typed, such as "£" and "an hour". */
  prefix?: Content
  suffix?: Content
  inputWrapper?: { classes?: string; attributes?: Attributes }
  classes?: string
  attributes?: Attributes
}

function Affix({ place, text, classes, attributes }: Content & { place: 'prefix' | 'suffix' }) {
  if (!text) return null
  return (
    <div class={classNames(`govuk-input__${place}`, classes)} aria-hidden="true" {...attributes}>
      {text}
    </div>
  )
}

/** A question answered in one line. Its id is `id`, or its name. */
export function Input(options: InputOptions) {
  const { name, id = name, errorMessage, prefix, suffix, formGroup, inputWrapper } = options
  const input = (
    <input
      class={classNames('govuk-input', options.classes, errorMessage && 'govuk-input--error')}
      id={id}
      name={name}
      type={options.type ?? 'text'}
      spellcheck={options.spellcheck}
      value={options.value ?? undefined}
      disabled={options.disabled}
      aria-describedby={describedBy(id, options)}
      autocomplete={options.autocomplete}
      autocapitalize={options.autocapitalize}
      pattern={options.pattern}
      inputmode={options.inputmode}
      {...options.attributes}
    />
  )
  const isWrapped = prefix?.text || suffix?.text || formGroup?.beforeInput || formGroup?.afterInput
  return (
    <FormGroup {...options} id={id}>
      {isWrapped ? (
        <div
          class={classNames('govuk-input__wrapper', inputWrapper?.classes)}
          {...inputWrapper?.attributes}
        >
          {formGroup?.beforeInput}
          <Affix {...prefix} place="prefix" />
          {input}
          <Affix {...suffix} place="suffix" />
          {formGroup?.afterInput}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  )
}
