import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Area } from '#areas'
import { dateWords } from '../../platform/i18n/words.ts'
import { paperStyle } from './paper-style.ts'
import { Bars, type Bar } from './pictures.tsx'
import type { ToldStory } from '../stories/index.ts'
import { Said } from './telling.tsx'
import type { Section } from './told.ts'
import { periodWords } from './span.ts'
import type { Year } from './year.ts'

export interface PaperOptions {
  area: Area
  year: Pick<Year, 'provider' | 'period' | 'today'>
  /** Hours as bars, with a sentence above them. */
  bars: readonly Bar[]
  barsSay: string
  /** Whom it is for, in a sentence. */
  kind: string
  lead: string
  sections: Section[]
  changes: string[]
  limits: string[]
  stories: readonly ToldStory[]
  disputed: ReadonlySet<string>
  /** Where it leads back to, where it is looked at rather than sent. */
  ways?: { href: string; text: string }[]
}

/** A year of an enterprise as one file that needs nothing beside it, and fits a sheet of A4, or two where much is told. */
export async function paperOf(options: PaperOptions): Promise<string> {
  const html = await (<Paper {...options} />).toString()
  return `<!doctype html>\n${html}\n`
}

function Paper(options: PaperOptions) {
  const {
    area,
    year,
    bars,
    barsSay,
    kind,
    lead,
    sections,
    changes,
    limits,
    stories,
    disputed,
    ways = [],
  } = options
  const { name, about } = year.provider
  const words = firstParagraph(about)
  const howMany = sections.reduce((sum, section) => sum + section.told.length, 0)
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`What ${name} adds`}</title>
        <style>{raw(paperStyle)}</style>
      </head>
      <body class={howMany <= roomy ? 'roomy' : undefined}>
        <main>
          {ways.length > 0 && (
            <nav aria-label="Ways from here">
              {ways.map(({ href, text }) => (
                <a href={href}>{text}</a>
              ))}
            </nav>
          )}
          {area.invented && (
            <p class="notice">
              <strong>This is a demonstration.</strong> {area.name} and everybody in it are
              invented.
            </p>
          )}
          <header>
            <h1>What {name} adds</h1>
            <p class="quiet">
              {periodWords(year)}. {kind} Made with Goldcrest on {dateWords(year.today, '')} from
              what is written down of each visit; nobody filled in a form for it.
            </p>
          </header>
          <div class="top">
            <div>
              {lead && <p class="gc-lead">{lead}</p>}
              {words && <p>{words}</p>}
              <Stories stories={stories} />
            </div>
            {bars.some(({ visits }) => visits > 0) && (
              <figure>
                <figcaption>
                  <b>Hours of support.</b> {barsSay}
                </figcaption>
                <Bars bars={bars} label="Hours of support as bars; the table below says the same" />
                <BarTable bars={bars} />
              </figure>
            )}
          </div>
          <div class="columns">
            {sections.map(({ title, told }) => (
              <section>
                <h2>{title}</h2>
                {told.map((one) => (
                  <div class="one">
                    <h3>{one.title}</h3>
                    <Said told={one} />
                    {disputed.has(one.how?.indicator ?? '') && (
                      <p class="gc-disputed">{name} says that this figure is wrong.</p>
                    )}
                  </div>
                ))}
              </section>
            ))}
            <PaperLines title="What has changed" lines={changes} />
            <PaperLines title="What the figures can’t say" lines={limits} />
          </div>
        </main>
      </body>
    </html>
  )
}

/** So few things are told that a sheet has room for larger letters. */
const roomy = 12

function Stories({ stories }: Pick<PaperOptions, 'stories'>) {
  if (stories.length === 0) return null
  return (
    <section class="stories">
      <h2>{stories.length === 1 ? 'A story' : 'Stories'}</h2>
      {stories.map((story) => (
        <blockquote class="one">
          <p>{story.words}</p>
          <p class="quiet">
            Told with the consent of the person it is about, until {dateWords(story.untilOn, '')}.
          </p>
        </blockquote>
      ))}
    </section>
  )
}

function BarTable({ bars }: { bars: readonly Bar[] }) {
  return (
    <div class="wide" tabindex={0} role="group" aria-label="Hours of support as a table">
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            {bars.map(({ short, long }) => (
              <th scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row
            name="Hours"
            cells={bars.map(({ hours, said }) => said ?? String(Math.round(hours)))}
          />
          {bars.every(({ said }) => said === undefined) && (
            <Row name="Visits" cells={bars.map(({ visits }) => String(visits))} />
          )}
        </tbody>
      </table>
    </div>
  )
}

function Row({ name, cells }: { name: string; cells: Child[] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell) => (
        <td>{cell}</td>
      ))}
    </tr>
  )
}

function PaperLines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
    </section>
  )
}

/** What she says of herself first, as far as it has room. */
function firstParagraph(about: string): string {
  const first = about.split(/\n\s*\n/)[0]?.trim() ?? ''
  return first.length <= 280 ? first : `${first.slice(0, 277).replace(/\s+\S*$/, '')} …`
}
