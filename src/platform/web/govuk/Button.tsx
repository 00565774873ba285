import { classNames, type Content } from './markup.ts'

type Common = Content & { id?: string; isStartButton?: boolean }

/** A button of a form, or with `href` a link that looks like one. */
export type ButtonOptions =
  | (Common & {
      href?: undefined
      type?: 'submit' | 'button' | 'reset'
      name?: string
      value?: string | number
      disabled?: boolean
      preventDoubleClick?: boolean
    })
  | (Common & { href: string })

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  )
}

/** Does one thing, which its text says: "Save this visit". */
export function Button(options: ButtonOptions) {
  const { id, text, isStartButton, classes, attributes } = options
  const common = {
    class: classNames('govuk-button', classes, isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    id,
    ...attributes,
  }
  // A start button is a flexbox, which would drop the spaces between the parts of its content.
  const content = isStartButton && typeof text === 'object' ? <span>{text}</span> : text
  const icon = isStartButton && <StartIcon />

  if (options.href !== undefined) {
    return (
      <a href={options.href} role="button" draggable="false" {...common}>
        {content}
        {icon}
      </a>
    )
  }
  return (
    <button
      type={options.type ?? 'submit'}
      value={options.value}
      name={options.name}
      disabled={options.disabled}
      aria-disabled={options.disabled ? 'true' : undefined}
      data-prevent-double-click={options.preventDoubleClick}
      {...common}
    >
      {content}
      {icon}
    </button>
  )
}
