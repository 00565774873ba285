import type { Child } from 'hono/jsx'
import { FormGroup, type GroupOptions } from './form-group.tsx'
import { Hint } from './Hint.tsx'
import { Label } from './Label.tsx'
import { classNames, type Attributes, type Content, type Sometimes } from './markup.ts'

/** One answer to choose. `conditional` is what to ask more when it is chosen. */
export type Choice = {
  text: Child
  value: string | number
  id?: string
  checked?: boolean
  disabled?: boolean
  hint?: Content
  label?: { classes?: string; attributes?: Attributes }
  conditional?: Child
  attributes?: Attributes
}

/** A word between two answers, such as "or". */
export type Divider = { divider: string }

/** What radios and checkboxes share. The ids of their items start with `idPrefix`, or the name. */
export type ChoicesOptions<Item> = GroupOptions & {
  name: string
  idPrefix?: string
  items: Sometimes<Item | Divider>[]
  classes?: string
  attributes?: Attributes
}

type ChoiceOptions = {
  kind: 'radios' | 'checkboxes'
  id: string
  name: string
  item: Choice & { behaviour?: string }
  checked: boolean
  describedBy?: string
}

function ChoiceItem({ kind, id, name, item, checked, describedBy: outer }: ChoiceOptions) {
  const { hint, label, conditional } = item
  const conditionalId = `conditional-${id}`
  const hintId = hint?.text ? `${id}-item-hint` : undefined
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={conditional ? conditionalId : undefined}
          data-behaviour={item.behaviour}
          aria-describedby={classNames(outer, hintId) || undefined}
          {...item.attributes}
        />
        <Label
          {...label}
          text={item.text}
          for={id}
          classes={classNames(`govuk-${kind}__label`, label?.classes)}
        />
        {hintId && (
          <Hint {...hint} id={hintId} classes={classNames(`govuk-${kind}__hint`, hint?.classes)} />
        )}
      </div>
      {conditional && (
        <div
          class={classNames(
            `govuk-${kind}__conditional`,
            !checked && `govuk-${kind}__conditional--hidden`,
          )}
          id={conditionalId}
        >
          {conditional}
        </div>
      )}
    </>
  )
}

type Chosen = {
  kind: 'radios' | 'checkboxes'
  /** The values that are chosen already. */
  chosen: readonly (string | number)[]
  /** Says of every item what describes the group; for checkboxes without a fieldset. */
  itemsDescribedBy?: string
}

/** Radios or checkboxes in their form group. */
export function Choices(
  options: ChoicesOptions<Choice & { name?: string; behaviour?: string }> & Chosen,
) {
  const { kind, name, idPrefix = name, items, formGroup, classes, attributes } = options
  const chosen = options.chosen.map(String)
  return (
    <FormGroup {...options} id={idPrefix}>
      <div
        class={classNames(`govuk-${kind}`, classes)}
        data-module={`govuk-${kind}`}
        {...attributes}
      >
        {formGroup?.beforeInputs}
        {items.map((item, index) => {
          if (!item) return null
          if ('divider' in item) return <div class={`govuk-${kind}__divider`}>{item.divider}</div>
          return (
            <ChoiceItem
              kind={kind}
              // The first has no number, so that an error summary can link to it.
              id={item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`)}
              name={item.name ?? name}
              item={item}
              checked={item.checked ?? chosen.includes(String(item.value))}
              describedBy={options.itemsDescribedBy}
            />
          )
        })}
        {formGroup?.afterInputs}
      </div>
    </FormGroup>
  )
}
