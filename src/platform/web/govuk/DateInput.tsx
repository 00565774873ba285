import { FormGroup, type GroupOptions } from './form-group.tsx'
import { Input, type InputOptions } from './Input.tsx'
import { classNames, type Attributes, type Sometimes } from './markup.ts'

/** One of the boxes. Its label is its name with a capital, unless `label` says other words. */
export type DateInputItem = Pick<InputOptions, 'autocomplete' | 'inputmode' | 'pattern'> & {
  id?: string
  name?: string
  label?: string
  value?: string | number
  /** Whether the error is here. When no box says, the error is in all that don't say `false`. */
  error?: boolean
  classes?: string
  attributes?: Attributes
}

export type DateInputOptions = GroupOptions & {
  id: string
  /** Starts the names of the boxes: with `visit` they are `visit-day` and so on. */
  namePrefix?: string
  /** What is in the boxes, by their name. */
  values?: Record<string, string | number | undefined>
  /** `false` leaves the box out. */
  day?: DateInputItem | false
  month?: DateInputItem | false
  year?: DateInputItem | false
  /** Other boxes than day, month and year, or in another order. */
  items?: Sometimes<DateInputItem & { name: string }>[]
  classes?: string
  attributes?: Attributes
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()

const saysError = ({ error, classes }: DateInputItem) =>
  error || classes?.includes('govuk-input--error')

/** The boxes to show, each with its name and how many digits it is wide. */
function boxes({ items = [], day, month, year }: DateInputOptions) {
  if (items.length > 0) {
    return items
      .filter((item) => item !== false && item !== null && item !== undefined && item !== '')
      .map((item) => ({ ...item, width: item.name === 'year' ? 4 : 2 }))
  }
  return [
    day !== false && { name: 'day', width: 2, ...day },
    month !== false && { name: 'month', width: 2, ...month },
    year !== false && { name: 'year', width: 4, ...year },
  ].filter((item) => item !== false)
}

/** A date that people know, typed as day, month and year. */
export function DateInput(options: DateInputOptions) {
  const { id, namePrefix, values = {}, fieldset, formGroup, errorMessage } = options
  const shown = boxes(options)
  const errorIsInAll = errorMessage && !shown.some(saysError)
  return (
    // The role makes JAWS read the hint and the error of a fieldset of text inputs.
    <FormGroup {...options} fieldset={fieldset && { ...fieldset, role: 'group' }}>
      <div class={classNames('govuk-date-input', options.classes)} id={id} {...options.attributes}>
        {formGroup?.beforeInputs}
        {shown.map(({ label, width, error, classes, ...item }) => {
          const isWrong = saysError({ error, classes }) || (error !== false && errorIsInAll)
          const fullName = namePrefix ? `${namePrefix}-${item.name}` : item.name
          return (
            <div class="govuk-date-input__item">
              <Input
                {...item}
                id={item.id ?? `${id}-${item.name}`}
                name={fullName}
                label={{
                  text: label ?? capitalised(item.name),
                  classes: 'govuk-date-input__label',
                }}
                value={item.value ?? values[item.name] ?? values[fullName]}
                inputmode={item.inputmode ?? 'numeric'}
                classes={classNames(
                  'govuk-date-input__input',
                  isWrong && 'govuk-input--error',
                  !classes?.includes('govuk-input--width-') && `govuk-input--width-${width}`,
                  classes,
                )}
              />
            </div>
          )
        })}
        {formGroup?.afterInputs}
      </div>
    </FormGroup>
  )
}
