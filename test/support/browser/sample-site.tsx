// A few small pages, good and bad, on which the browser tests are tested.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import type { Child } from 'hono/jsx'
import type { Site } from './journey.ts'

const style = 'a, summary { display: inline-block; padding: 8px }'
const gloomy = `@media (prefers-color-scheme: dark) { p { color: #111; background: #000 } }`
const focusSummary = `document.querySelector('.govuk-error-summary')?.focus()`

function Page({ title, children }: { title: string; children?: Child }) {
  return (
    <html lang="en">
      <head>
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
        <script type="module" src="/focus.js" />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}

function QuestionForm({ name, problem }: { name: string; problem?: string }) {
  return (
    <Page title="Ask Wren a question">
      {problem && (
        <div class="govuk-error-summary" tabindex={-1} role="alert">
          <h2>There is a problem</h2>
          <a href="#name">{problem}</a>
        </div>
      )}
      <form method="post">
        <label for="name">Your name</label>
        <input id="name" name="name" value={name} />
        <fieldset>
          <legend>How should she answer?</legend>
          <input id="by-phone" type="radio" name="answer" value="phone" />
          <label for="by-phone">By phone</label>
          <input id="by-email" type="radio" name="answer" value="email" />
          <label for="by-email">By email</label>
        </fieldset>
        <label for="day">Best day</label>
        <select id="day" name="day">
          <option>Monday</option>
          <option>Tuesday</option>
        </select>
        <input id="copy" type="checkbox" name="copy" value="yes" />
        <label for="copy">Send me a copy</label>
        <details>
          <summary>Why we ask</summary>
          So that she can answer you.
        </details>
        <button>Ask this question</button>
      </form>
    </Page>
  )
}

const pages = new Hono()
  .use(async (c, next) => {
    await next()
    if (c.req.path !== '/abroad')
      c.header('Content-Security-Policy', "default-src 'self'; img-src 'self' data:")
  })
  .get('/focus.js', (c) => c.body(focusSummary, 200, { 'Content-Type': 'text/javascript' }))
  .get('/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css' }))
  .get('/', (c) => c.html(<Page title="Support near you" children={<a href="/ask">Ask Wren</a>} />))
  .get('/ask', (c) => c.html(<QuestionForm name="" />))
  .post('/ask', async (c) => {
    const { name = '', answer, day, copy } = await c.req.parseBody<Record<string, string>>()
    if (!answer)
      return c.html(<QuestionForm name={name} problem="Choose how she should answer" />, 422)
    return c.html(
      <Page title="Thank you" children={`${name}: ${answer} on ${day}, copy ${copy ?? 'no'}`} />,
    )
  })
  .get('/wide', (c) => c.html(<Page title="Wide" children={<pre>{'wide'.repeat(99)}</pre>} />))
  .get('/gloomy', (c) =>
    c.html(
      <Page title="Gloomy">
        <link rel="stylesheet" href="/gloomy.css" />
        <p>Read me in the dark</p>
      </Page>,
    ),
  )
  .get('/gloomy.css', (c) => c.body(gloomy, 200, { 'Content-Type': 'text/css' }))
  .get('/unlabelled', (c) => c.html(<Page title="Unlabelled" children={<input />} />))
  .get('/styled', (c) => c.html(<Page title="Styled" children={<p style="color: red">Red</p>} />))
  .get('/broken', (c) => c.html(<Page title="Broken" children={<script src="/fails.js" />} />))
  .get('/fails.js', (c) => c.body('wren.sing()', 200, { 'Content-Type': 'text/javascript' }))
  .get('/missing', (c) => c.html(<Page title="Missing" children={<script src="/no.js" />} />))
  .get('/abroad', (c) =>
    c.html(<Page title="Abroad" children={<img alt="" src="http://example.org/bird.png" />} />),
  )
  .get('/astray', (c) =>
    c.html(
      <Page title="Astray">
        <div class="govuk-error-summary">
          <a href="#nowhere">Tell us your name</a>
        </div>
        <a href="/" tabindex={-1}>
          Home
        </a>
      </Page>,
    ),
  )

/** Serves the pages on a free port. */
export async function openSampleSite(): Promise<Site> {
  const server = serve({ fetch: pages.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
