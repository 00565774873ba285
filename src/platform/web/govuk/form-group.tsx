import type { Child, PropsWithChildren } from 'hono/jsx'
import { ErrorMessage, type ErrorMessageOptions } from './ErrorMessage.tsx'
import { Fieldset, type FieldsetOptions } from './Fieldset.tsx'
import { Hint } from './Hint.tsx'
import { Label, type LabelOptions } from './Label.tsx'
import { classNames, type Attributes, type Content } from './markup.ts'

/** What every field of a form can be given beside its own options. */
export type FieldOptions = {
  hint?: Content
  errorMessage?: Omit<ErrorMessageOptions, 'id'>
  /** Ids of elements elsewhere on the page that describe the field too. */
  describedBy?: string
  formGroup?: { classes?: string; attributes?: Attributes }
}

/** A field with one control: beside the above, the words of its label and what stands around it. */
export type ControlOptions = Omit<FieldOptions, 'formGroup'> & {
  id?: string
  name: string
  label: Omit<LabelOptions, 'for'>
  formGroup?: FieldOptions['formGroup'] & { beforeInput?: Child; afterInput?: Child }
}

/** A field with several controls, under the legend of its fieldset. */
export type GroupOptions = Omit<FieldOptions, 'formGroup' | 'describedBy'> & {
  fieldset?: Omit<FieldsetOptions, 'role'>
  formGroup?: FieldOptions['formGroup'] & { beforeInputs?: Child; afterInputs?: Child }
}

/** The ids that describe the field `id`, in the order they are read: elsewhere, hint, error. */
export function describedBy(id: string, field: FieldOptions): string | undefined {
  const hint = field.hint && `${id}-hint`
  const error = field.errorMessage && `${id}-error`
  return classNames(field.describedBy, hint, error) || undefined
}

type FormGroupOptions = FieldOptions & {
  id: string
  label?: Omit<LabelOptions, 'for'>
  fieldset?: FieldsetOptions
}

/** The frame of every field: label or legend, hint, error, and the field itself as children. */
export function FormGroup({ children, ...field }: PropsWithChildren<FormGroupOptions>) {
  const { id, label, fieldset, hint, errorMessage, formGroup } = field
  const inner = (
    <>
      {label && <Label {...label} for={id} />}
      {hint && <Hint {...hint} id={`${id}-hint`} />}
      {errorMessage && <ErrorMessage {...errorMessage} id={`${id}-error`} />}
      {children}
    </>
  )
  const described = { ...field, describedBy: fieldset?.describedBy ?? field.describedBy }
  const error = errorMessage && 'govuk-form-group--error'
  return (
    <div
      class={classNames('govuk-form-group', error, formGroup?.classes)}
      {...formGroup?.attributes}
    >
      {fieldset ? (
        <Fieldset {...fieldset} describedBy={describedBy(id, described)}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </div>
  )
}
