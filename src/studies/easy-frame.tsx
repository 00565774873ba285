import type { Child, PropsWithChildren } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { Go, Idea, Name } from '../platform/web/easy-read/index.ts'
import { Layout } from '../platform/web/layout.tsx'
import type { PictureName } from '../platform/web/pictures/index.ts'
import { studyUrls } from '../study-urls.ts'
import { sections } from './sections.ts'
import type { Member, Study } from './study/study.ts'

interface Options {
  area: Area
  study: Study
  title: string
  /** Where it differs from the title. */
  heading?: string
  /** Above the heading. */
  first?: Child
  /** Who reads it: then the ways to other pages of the study stand below. None: one thing at a time. */
  member?: Member
}

/** The frame of a page of a study in Easy Read. */
export function EasyStudyPage({
  area,
  study,
  title,
  heading = title,
  first,
  member,
  children,
}: PropsWithChildren<Options>) {
  return (
    <Layout site={areaSite(area)} title={`${title} – ${study.title}`} hidden>
      {first}
      <h1 class="govuk-heading-l">{heading}</h1>
      {member && (
        <Idea picture="list">
          You help with this study: <Name>{study.title}</Name>.
        </Idea>
      )}
      {study.invented && <Idea picture="star">This study is made up.</Idea>}
      {children}
      {member && <More {...{ area, study, member }} but={title} />}
    </Layout>
  )
}

/** The ways to all of the study that she may see, but for the page where she is. */
function More({ area, study, member, but }: Pick<Options, 'area' | 'study'> & MoreOptions) {
  const { schedule, payments, studies, verdicts } = studyUrls
  const ways = sections(area, study, member).map(({ name, href }): Way => {
    // Who doesn't look at figures is led to what she is asked.
    const isAsked = href === verdicts(area, study)
    return isAsked ? ['heart', 'Does it fit?', href] : [...easyNames[name]!, href]
  })
  return (
    <>
      <h2 class="govuk-heading-m">More of this study</h2>
      {[
        ...ways,
        ['calendar', 'When you talk with people', schedule(area, study)] satisfies Way,
        ['money', 'What you are paid', payments(area, study)] satisfies Way,
        ['leave', 'All your studies', studies(area, {})] satisfies Way,
      ]
        .filter(([, text]) => text !== but)
        .map(([picture, text, href]) => (
          <Go picture={picture} href={href}>
            {text}
          </Go>
        ))}
    </>
  )
}

interface MoreOptions {
  member: Member
  /** The title of the page where she is. */
  but: string
}

type Way = [picture: PictureName, text: string, href: string]

const easyNames: Record<string, [PictureName, string]> = {
  Overview: ['home', 'About the study'],
  Plan: ['question', 'What the study asks'],
  Gather: ['speech', 'Talking with people'],
  Code: ['book', 'Reading what people said'],
  Find: ['search', 'What we found'],
  Report: ['paper', 'Telling others'],
}
