import type { Child, PropsWithChildren } from 'hono/jsx'
import { ErrorSummary } from './govuk/index.ts'
import { errorList, type Form } from './forms.ts'
import { Layout, type LayoutOptions } from './layout.tsx'

/** A form that may wait on a phone with no signal. */
export interface Waits {
  /** The page that is shown then. */
  next: string
  /** What it is, in a word or two that tell of nobody: `A goal`. */
  name: string
}

export interface FormPageOptions extends LayoutOptions {
  form: Form
  /** Where it is sent; the page's own address when left out. */
  action?: string
  /** It may wait on a phone with no signal. */
  waits?: Waits
  /** It has a field for a file. */
  takesFile?: boolean
  heading?: Child
  /** What stands below the form. */
  after?: Child
}

/** A page with one form: its errors stand first, and everything typed is kept. */
export function FormPage(options: PropsWithChildren<FormPageOptions>) {
  const {
    form,
    action,
    takesFile,
    waits,
    heading = options.title,
    after,
    children,
    ...layout
  } = options
  const errors = errorList(form)
  const title = errors.length ? `Error: ${options.title}` : options.title
  return (
    <Layout {...layout} title={title} offline={waits !== undefined} hidden>
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">{heading}</h1>
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

/** Back to the page that this one came from. */
export function Back({ href, text }: { href: string; text: Child }) {
  return (
    <a class="govuk-back-link" href={href}>
      {text}
    </a>
  )
}
