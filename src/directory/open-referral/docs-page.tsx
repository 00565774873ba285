import type { Child } from 'hono/jsx'
import { areaSite } from '#areas'
import { Layout } from '../../platform/web/layout.tsx'
import { SummaryList } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { perPage, type ParameterName } from './asked.ts'
import type { Examples } from './examples.ts'
import { lists } from './lists.ts'
import type { ParameterExamples } from './parameter-examples.ts'
import { parameterWords } from './parameter-words.ts'
import type { Publishing } from './publishing.ts'
import { WhatIsGiven } from './what-is-given.tsx'

/** For developers: how to read the directory by a program. */
export function DocsPage({
  of,
  examples,
  values,
  attribution,
}: {
  of: Publishing
  examples: Examples
  values: ParameterExamples
  /** What the licence of the postcodes asks to be shown. */
  attribution?: string
}) {
  const { area, absolute } = of
  const base = absolute(urls.openReferral(area, {}))
  return (
    <Layout site={areaSite(area)} title="Use this directory in your own website or program">
      <h1 class="govuk-heading-l">Use this directory in your own website or program</h1>
      <p class="govuk-body">
        What anyone can read about support in {area.name} can be read by programs too, in the form
        in which councils share it: Open Referral UK 3.0. It costs nothing, and you need no key and
        no account. Any website may read it straight from a browser.
      </p>
      <p class="govuk-body">
        The base address is <code>{base}</code>
      </p>

      <h2 class="govuk-heading-m">Try it</h2>
      <p class="govuk-body">These open real answers:</p>
      <ul class="govuk-list govuk-list--bullet">
        {examples.map(({ words, address }) => (
          <li>
            <a class="govuk-link" href={address}>
              {words}
            </a>
            <br />
            <code>{address}</code>
          </li>
        ))}
      </ul>

      <h2 class="govuk-heading-m">What there is</h2>
      <SummaryList rows={addresses.map(([name, words]) => row(name, words))} />

      <h2 class="govuk-heading-m" id="parameters">
        What you can ask
      </h2>
      <p class="govuk-body">
        Put these after the address of a list: <code>/services?search=garden&amp;per_page=10</code>
      </p>
      <SummaryList
        rows={parameters.map((name) => row(name, <Parameter name={name} example={values[name]} />))}
      />

      <h2 class="govuk-heading-m">Page by page</h2>
      <p class="govuk-body">
        A list comes in pages of {perPage.usual}, or of as many as <code>per_page</code> says, up to{' '}
        {perPage.most}. Pages begin at 1. Each says how many there are (<code>total_items</code>,{' '}
        <code>total_pages</code>), which it is (<code>page_number</code>, <code>first_page</code>,{' '}
        <code>last_page</code>), how many it holds (<code>size</code>, <code>empty</code>) and then
        its <code>contents</code>. Ask until <code>last_page</code> is true. The order stays the
        same; a search is ordered anew each day.
      </p>

      <h2 class="govuk-heading-m">All at once</h2>
      <p class="govuk-body">
        For a copy of everything, ask for <code>format=ndjson</code>: every service on a line of its
        own, sent as it is read. It is quicker than pages, and kinder to us.
      </p>
      <p class="govuk-body">
        <code>
          curl --compressed "{base}/services?format=ndjson&amp;full=true" &gt; services.ndjson
        </code>
      </p>
      <p class="govuk-body">
        Later, ask only for what has changed with <code>modified_after</code>. Nobody is told what
        has gone: ask for the ids of all services that are still there with{' '}
        <code>minimal=true</code>, and for all <code>organizations</code> and{' '}
        <code>service_at_locations</code> with <code>format=ndjson</code>; what you have and the
        answer hasn’t, has gone.
      </p>
      <p class="govuk-body">
        Answers say when they last changed (<code>Last-Modified</code>, <code>ETag</code>): say so
        when you ask again, and you get a short 304 while you have the latest.
      </p>

      <h2 class="govuk-heading-m">When something is wrong</h2>
      <SummaryList rows={troubles.map(([status, words]) => row(status, words))} />
      <p class="govuk-body">
        It is told in JSON, with what to do:{' '}
        <code>
          {
            '{"error": {"parameter": "page", "value": "0", "reason": "Write a whole number from 1: pages begin at 1.", "docs": "…"}}'
          }
        </code>
      </p>
      <WhatIsGiven area={area} attribution={attribution} />
    </Layout>
  )
}

const addresses: [string, string][] = [
  ['/', 'Which standard this is, and where openapi.json is.'],
  ['/openapi.json', 'Every address, parameter and field, for programs.'],
  ['/services', 'Everything that providers offer, with who offers it.'],
  ['/services/{id}', 'All that is known of one: times, prices, places, languages, terms.'],
  ['/organizations', 'The providers. By an id: with the names of their services.'],
  ['/service_at_locations', 'Services at the places where people go to them.'],
  ['/taxonomies', 'The five lists of words by which support is described.'],
  ['/taxonomy_terms', 'Those words.'],
]

const troubles: [string, string][] = [
  ['400', 'A value can’t be read. The answer names it and says what to write.'],
  ['404', 'There is nothing with this id, or it is no longer published.'],
  ['405', 'The feed can only be read, with GET.'],
  ['429', 'Too many requests: more than 600 in a minute. Retry-After says how long to wait.'],
]

const parameters = Object.keys(parameterWords) as ParameterName[]

function Parameter({ name, example }: { name: ParameterName; example: string }) {
  const { words } = parameterWords[name]
  const of = Object.entries(lists).flatMap(([list, names]) =>
    (names as readonly ParameterName[]).includes(name) ? list : [],
  )
  return (
    <>
      {words}
      <br />
      <span class="gc-quiet">
        Such as {example}. For {of.join(', ')}.
      </span>
    </>
  )
}

function row(name: string, words: Child) {
  return { key: { text: <code>{name}</code> }, value: { text: words } }
}
