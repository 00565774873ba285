import { describedBy, FormGroup, type ControlOptions } from './form-group.tsx'
import { classNames, type Attributes, type Sometimes } from './markup.ts'

export type SelectItem = {
  text: string
  /** Its text, when it is not given. */
  value?: string | number
  selected?: boolean
  disabled?: boolean
  attributes?: Attributes
}

export type SelectOptions = ControlOptions & {
  items?: Sometimes<SelectItem>[]
  /** The value of the item that is chosen; an empty one chooses nothing. */
  value?: string | number | null
  disabled?: boolean
  classes?: string
  attributes?: Attributes
}

/** One answer from a long list. Its id is `id`, or its name. */
export function Select(options: SelectOptions) {
  const { name, id = name, items = [], errorMessage, formGroup } = options
  const chosen = String(options.value ?? '')
  return (
    <FormGroup {...options} id={id}>
      {formGroup?.beforeInput}
      <select
        class={classNames('govuk-select', options.classes, errorMessage && 'govuk-select--error')}
        id={id}
        name={name}
        disabled={options.disabled}
        aria-describedby={describedBy(id, options)}
        {...options.attributes}
      >
        {items.map((item) => {
          if (!item) return null
          const { text, value, disabled, attributes } = item
          const selected = item.selected ?? (chosen !== '' && String(value ?? text) === chosen)
          return (
            <option value={value} selected={selected} disabled={disabled} {...attributes}>
              {text}
            </option>
          )
        })}
      </select>
      {formGroup?.afterInput}
    </FormGroup>
  )
}
