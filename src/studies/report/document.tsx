import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Figures } from '../find/figures.tsx'
import { style } from './style.ts'
import { Wide } from '../wide.tsx'

interface Options {
  figures: Figures
  /** What kind of report it is. */
  kind: string
  children: Child
}

/** A page that needs nothing beside it. */
export async function documentOf(options: Options): Promise<string> {
  const html = await (<Whole {...options} />).toString()
  return `<!doctype html>\n${html}\n`
}

function Whole({ figures, kind, children }: Options) {
  const title = figures.text('study:title', 'text')
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title data-figure="study:title">{title}</title>
        <style>{raw(style)}</style>
      </head>
      <body>
        <main>
          {figures.value('study:invented') === true && (
            <p class="notice">
              <strong>This is a demonstration.</strong> The study, everybody in it and all that they
              say are invented.
            </p>
          )}
          <p class="quiet">{kind}</p>
          <h1>{figures.show('study:title', 'text')}</h1>
          <p>{figures.show('study:aim', 'text')}</p>
          {children}
        </main>
      </body>
    </html>
  )
}

/** Which queries there are, and the hash of what each was computed from. */
export function Appendix({ figures }: { figures: Figures }) {
  return (
    <>
      <h2 id="queries">Where each figure is from</h2>
      <p>
        Every figure here is the answer of a query to the study’s data, and carries its name in{' '}
        <code>data-figure</code>. A query’s inputs have a hash: whoever has the same data gets the
        same hash, and the same figure.
      </p>
      <Wide label="Queries and hashes">
        <table>
          <thead>
            <tr>
              <th scope="col">Query</th>
              <th scope="col">What it asks</th>
              <th scope="col">Hash of its inputs</th>
            </tr>
          </thead>
          <tbody>
            {figures.queries.map(({ name, asks, hash }) => (
              <tr data-query={name}>
                <th scope="row">{name}</th>
                <td>{asks}</td>
                <td class="hash">{hash}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  )
}
