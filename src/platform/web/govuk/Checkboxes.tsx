import { Choices, type Choice, type ChoicesOptions } from './choices.tsx'
import { describedBy } from './form-group.tsx'

/** `behaviour: 'exclusive'` unticks the others when this one is ticked: "None of these". */
export type Checkbox = Choice & { name?: string; behaviour?: 'exclusive' }

export type CheckboxesOptions = ChoicesOptions<Checkbox> & {
  /** The values of the items that are ticked. */
  values?: readonly (string | number)[]
  /** Ids of elements elsewhere on the page that describe the checkboxes too. */
  describedBy?: string
}

/** As many answers as are true. */
export function Checkboxes({ values = [], ...options }: CheckboxesOptions) {
  const { name, idPrefix = name, fieldset } = options
  // Without a fieldset to carry it, each checkbox says what describes them all.
  const itemsDescribedBy = fieldset ? undefined : describedBy(idPrefix, options)
  return (
    <Choices {...options} kind="checkboxes" chosen={values} itemsDescribedBy={itemsDescribedBy} />
  )
}
