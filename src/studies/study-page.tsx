import type { Child, PropsWithChildren } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { ErrorSummary } from '../platform/web/govuk/index.ts'
import { errorList, type Form } from '../platform/web/forms.ts'
import { Layout } from '../platform/web/layout.tsx'
import { sections } from './sections.ts'
import type { Member, Study } from './study/study.ts'

export interface StudyPageOptions {
  area: Area
  study: Study
  member: Member
  title: string
  /** Where it is in the study: the name of a section. */
  at?: string
  before?: Child
  /** Its errors stand first. */
  form?: Form
  /** It works with no signal. */
  offline?: boolean
}

/** The frame of every page of a study: which study it is, and the way to its parts. */
export function StudyPage({
  area,
  study,
  member,
  at,
  before,
  form,
  title,
  offline,
  children,
}: PropsWithChildren<StudyPageOptions>) {
  const errors = form ? errorList(form) : []
  const site = areaSite(area)
  return (
    <Layout
      site={study.invented ? { ...site, notice: <InventedStudy /> } : site}
      title={`${errors.length ? 'Error: ' : ''}${title} – ${study.title}`}
      before={before}
      offline={offline}
      hidden
    >
      <nav class="gc-study" aria-label={study.title}>
        <p class="gc-study__title">{study.title}</p>
        <ul class="gc-study__parts">
          {sections(area, study, member).map(({ name, href }) => (
            <li>
              <a class="govuk-link" href={href} aria-current={name === at ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">{title}</h1>
      {children}
    </Layout>
  )
}

function InventedStudy() {
  return (
    <>
      <strong>This is a demonstration.</strong> The study and everyone in it are invented.
    </>
  )
}
