import type { Child, PropsWithChildren } from 'hono/jsx'
import { errorList } from '../forms.ts'
import {
  Button,
  Checkboxes,
  ErrorSummary,
  Input,
  Radios,
  Textarea,
  type ButtonOptions,
  type CheckboxesOptions,
  type InputOptions,
  type RadiosOptions,
  type TextareaOptions,
} from '../govuk/index.ts'
import { Layout } from '../layout.tsx'
import type { FormPageOptions } from '../form-page.tsx'
import type { PictureName } from '../pictures/index.ts'
import { Beside, Lines } from './idea.tsx'

interface EasyFormPageOptions extends FormPageOptions {
  /** Ideas above the form. */
  first?: Child
}

/** A page with one short form: what is not right yet stands first, and everything typed is kept. */
export function EasyFormPage(options: PropsWithChildren<EasyFormPageOptions>) {
  const {
    form,
    action,
    takesFile,
    waits,
    heading = options.title,
    first,
    after,
    children,
  } = options
  const errors = errorList(form)
  const title = errors.length ? `Error: ${options.title}` : options.title
  return (
    <Layout {...options} title={title} offline={waits !== undefined} hidden>
      <EasyErrors errors={errors} />
      <h1 class="govuk-heading-l">{heading}</h1>
      {first}
      <form
        method="post"
        action={action}
        enctype={takesFile ? 'multipart/form-data' : undefined}
        novalidate
        data-offline-next={waits?.next}
        data-offline-name={waits?.name}
      >
        {children}
      </form>
      {after}
    </Layout>
  )
}

/** What is not right yet, above everything else on a page. */
export function EasyErrors({ errors }: { errors: { text: string; href: string }[] }) {
  if (errors.length === 0) return null
  return (
    <ErrorSummary
      titleText="Something is not right yet"
      errorList={errors.map(({ text, href }) => ({ text: <Wrong text={text} />, href }))}
    />
  )
}

type Pictured = { picture: PictureName }

/** A question that is answered in one line. */
export function EasyInput({ picture, ...options }: InputOptions & Pictured) {
  return <Input {...asked(options, picture)} />
}

/** A question that is answered in some lines. */
export function EasyTextarea({ picture, ...options }: TextareaOptions & Pictured) {
  return <Textarea {...asked(options, picture)} />
}

interface Choosing extends Pictured {
  question: Child
  items: {
    value: string
    text: Child
    picture: PictureName
    checked?: boolean
    conditional?: Child
  }[]
}

/** A question with a few answers, each with its picture. */
export function EasyRadios(options: Omit<RadiosOptions, 'items' | 'fieldset' | 'hint'> & Choosing) {
  return <Radios {...options} {...choosing(options)} />
}

/** A question with some answers, of which any may be ticked. */
export function EasyCheckboxes(
  options: Omit<CheckboxesOptions, 'items' | 'fieldset' | 'hint'> & Choosing,
) {
  return <Checkboxes {...options} {...choosing(options)} />
}

function choosing({
  picture,
  question,
  items,
  errorMessage,
}: Choosing & Pick<InputOptions, 'errorMessage'>) {
  return {
    errorMessage: easyError(errorMessage),
    fieldset: {
      legend: {
        text: <Beside picture={picture}>{question}</Beside>,
        classes: 'govuk-fieldset__legend--m',
      },
    },
    items: items.map(({ picture: own, text, ...item }) => ({
      ...item,
      text: <Beside picture={own}>{text}</Beside>,
    })),
  }
}

/** Does one thing, which its words and its picture say. */
export function EasyButton({ picture, text, ...options }: ButtonOptions & Pictured) {
  return <Button {...options} text={<Beside picture={picture}>{text}</Beside>} />
}

function asked<T extends Pick<InputOptions, 'label' | 'errorMessage'>>(
  options: T,
  picture: PictureName,
): T {
  const text = <Beside picture={picture}>{options.label.text}</Beside>
  return {
    ...options,
    label: { classes: 'govuk-label--m', ...options.label, text },
    errorMessage: easyError(options.errorMessage),
  }
}

function easyError(error: InputOptions['errorMessage']): InputOptions['errorMessage'] {
  return error && { ...error, text: <Wrong text={error.text} /> }
}

/** What is wrong with a field, beside it. */
export function Wrong({ text }: { text: Child }) {
  return (
    <Beside picture="warning">
      <Lines text={text} />
    </Beside>
  )
}
