// What the Easy Read pages of a record have in common.
import type { Child, PropsWithChildren } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { dateWords, isoDate } from '../platform/i18n/words.ts'
import { Idea, Name, NameIn, sentences } from '../platform/web/easy-read/index.ts'
import { Back } from '../platform/web/form-page.tsx'
import { Layout } from '../platform/web/layout.tsx'
import type { Open } from './open-record.ts'
import type { Writers } from './writers.ts'
import type { Written } from './written.ts'

interface EasyPageOptions {
  area: Area
  title: string
  heading?: Child
  back: { href: string; text: Child }
  /** Above the heading. */
  errors?: Child
  /** It works with no signal. */
  offline?: boolean
}

/** The frame of a page that asks nothing. */
export function EasyPage(options: PropsWithChildren<EasyPageOptions>) {
  const { area, title, heading = title, back, errors, offline, children } = options
  return (
    <Layout
      site={areaSite(area)}
      title={title}
      offline={offline}
      hidden
      before={<Back {...back} />}
    >
      {errors}
      <h1 class="govuk-heading-l">{heading}</h1>
      {children}
    </Layout>
  )
}

/** Makes the person’s name a name in what is said of her; to herself it is “you”. */
export function saying({ own, person: { name } }: Pick<Open, 'own' | 'person'>) {
  return (text: string): Child => (own ? text : <NameIn {...{ text, name }} />)
}

/** Said to whoever isn't the person: whose record it is. */
export function Whose({ own, person: { name } }: Pick<Open, 'own' | 'person'>) {
  if (own) return null
  return (
    <Idea picture="person">
      This is about <Name>{name}</Name>.
    </Idea>
  )
}

/** What others have said there, from the hint of the usual page: each in a line of its own. */
export function Examples({ hint }: { hint: string }) {
  const said = sentences(hint.replace(/^Such as: /, ''))
  return (
    <>
      <Idea picture="people">Other people have said things like these.</Idea>
      {said.map((one) => (
        <Idea picture="speech">{one.replace(/^./, (letter) => letter.toUpperCase())}</Idea>
      ))}
    </>
  )
}

interface WroteOptions {
  known: Writers
  written: Pick<Written, 'changedBy' | 'changedAt'>
  timeZone: string
}

/** Who wrote it, and when; on paper with the name and the year. */
export function EasyWrote({ known, written: { changedBy, changedAt }, timeZone }: WroteOptions) {
  const name = known.names.get(changedBy)
  const day = isoDate(changedAt, timeZone)
  const named = name && <Name>{name}</Name>
  return (
    <>
      <div class="gc-no-print">
        <Wrote who={changedBy === known.you ? 'You' : named} day={dateWords(day)} />
      </div>
      <div class="gc-print-only">
        <Wrote who={named} day={dateWords(day, '')} />
      </div>
    </>
  )
}

function Wrote({ who, day }: { who?: Child; day: string }) {
  return (
    <Idea picture="pencil">
      {who ? <>{who} wrote this</> : 'This was written'} on {day}.
    </Idea>
  )
}
