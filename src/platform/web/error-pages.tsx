import type { Child } from 'hono/jsx'
import { Bird } from './bird.tsx'
import { KeptWords, type Kept } from './kept-words.tsx'
import { Layout, type Site } from './layout.tsx'

/** What went wrong and what to do next, as a page. */
function ErrorPage({ site, title, children }: { site: Site; title: string; children: Child }) {
  return (
    <Layout site={site} title={title} hidden>
      <h1 class="govuk-heading-l">{title}</h1>
      {children}
      <p class="govuk-body">
        <a class="govuk-link" href={site.home}>
          Go to the first page of {site.name}
        </a>
      </p>
    </Layout>
  )
}

export function NotFoundPage({ site }: { site: Site }) {
  return (
    <ErrorPage site={site} title="We can’t find that page">
      <p class="govuk-body">
        <Bird />
      </p>
      <p class="govuk-body">
        The link may be old, or a letter may be missing from the address. Check it, or start again
        from the first page.
      </p>
    </ErrorPage>
  )
}

export function FailurePage({ site, requestId, kept }: Failed & { requestId: string }) {
  return (
    <ErrorPage site={site} title="Something went wrong on our side">
      <TryAgain kept={kept} />
      <p class="govuk-body">If it happens again, tell us this number: {requestId}</p>
    </ErrorPage>
  )
}

interface Failed {
  site: Site
  /** What was sent; none: nothing was. */
  kept?: Kept
}

function TryAgain({ kept }: Pick<Failed, 'kept'>) {
  return (
    <>
      <p class="govuk-body">Nothing was half saved. Try again in a minute.</p>
      {kept && <KeptWords kept={kept} />}
    </>
  )
}

export function BusyPage({ site, kept }: Failed) {
  return (
    <ErrorPage site={site} title="We are very busy just now">
      <TryAgain kept={kept} />
    </ErrorPage>
  )
}

export function TooLargePage({ site }: { site: Site }) {
  return (
    <ErrorPage site={site} title="That was too much to send at once">
      <p class="govuk-body">
        Nothing was saved. Go back in your browser. If what you typed is still there, make it
        shorter and send it again.
      </p>
    </ErrorPage>
  )
}

export function TooManyPage({ site, waitSeconds, kept }: Failed & { waitSeconds: number }) {
  const minutes = Math.max(1, Math.ceil(waitSeconds / 60))
  return (
    <ErrorPage site={site} title="That was a lot in a short time">
      <p class="govuk-body">
        To keep robots out, we wait a little between messages. Wait{' '}
        {minutes === 1 ? 'a minute' : `${minutes} minutes`}, and try again.
      </p>
      {kept && <KeptWords kept={kept} />}
    </ErrorPage>
  )
}

export function ForeignFormPage({ site }: { site: Site }) {
  return (
    <ErrorPage site={site} title="We couldn’t tell where that came from">
      <p class="govuk-body">
        For your safety, we only take forms that were filled in on our own pages. Nothing was saved.
        Open the page again and send it from there.
      </p>
    </ErrorPage>
  )
}

export function UnreadablePage({ site }: { site: Site }) {
  return (
    <ErrorPage site={site} title="We couldn’t read what was sent">
      <p class="govuk-body">Nothing was saved. Open the page again and send it from there.</p>
    </ErrorPage>
  )
}
