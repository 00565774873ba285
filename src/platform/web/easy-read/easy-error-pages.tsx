import type { Child } from 'hono/jsx'
import { Layout, type Site } from '../layout.tsx'
import type { Kept } from '../kept-words.tsx'
import { EasyKeptWords } from './easy-kept-words.tsx'
import { Idea, Name } from './idea.tsx'

/** What went wrong and what to do next, in Easy Read: see error-pages.tsx. */
function EasyErrorPage({ site, title, children }: { site: Site; title: string; children: Child }) {
  return (
    <Layout site={site} title={title} hidden>
      <h1 class="govuk-heading-l">{title}</h1>
      {children}
      <Idea picture="home">
        <a class="govuk-link" href={site.home}>
          Go to the first page of <Name>{site.name}</Name>
        </a>
      </Idea>
    </Layout>
  )
}

export function EasyNotFoundPage({ site }: { site: Site }) {
  return (
    <EasyErrorPage site={site} title="We can’t find that page">
      <Idea picture="calendar">The link may be old.</Idea>
      <Idea picture="pencil">A letter may be missing from the address.</Idea>
      <Idea picture="eye">You can check the address.</Idea>
      <Idea picture="path">You can start again from the first page.</Idea>
    </EasyErrorPage>
  )
}

interface Failed {
  site: Site
  kept?: Kept
}

export function EasyFailurePage({ site, requestId, kept }: Failed & { requestId: string }) {
  return (
    <EasyErrorPage site={site} title="Something went wrong on our side">
      <TryAgain kept={kept} />
      <Idea picture="worry">It may happen again.</Idea>
      <Idea picture="speech">
        Then tell us this number: <Name>{requestId}</Name>.
      </Idea>
    </EasyErrorPage>
  )
}

export function EasyBusyPage({ site, kept }: Failed) {
  return (
    <EasyErrorPage site={site} title="We are very busy just now">
      <TryAgain kept={kept} />
    </EasyErrorPage>
  )
}

function TryAgain({ kept }: Pick<Failed, 'kept'>) {
  return (
    <>
      <Idea picture="cross">Nothing was half saved.</Idea>
      <Idea picture="clock">Try again in a minute.</Idea>
      {kept && <EasyKeptWords kept={kept} />}
    </>
  )
}

export function EasyTooLargePage({ site }: { site: Site }) {
  return (
    <EasyErrorPage site={site} title="That was too much to send at once">
      <Idea picture="cross">Nothing was saved.</Idea>
      <Idea picture="website">Go back to the page before this one.</Idea>
      <Idea picture="pencil">Perhaps what you typed is still there.</Idea>
      <Idea picture="bin">Make it shorter.</Idea>
      <Idea picture="letter">Then send it again.</Idea>
    </EasyErrorPage>
  )
}

export function EasyTooManyPage({ site, waitSeconds, kept }: Failed & { waitSeconds: number }) {
  const minutes = Math.max(1, Math.ceil(waitSeconds / 60))
  return (
    <EasyErrorPage site={site} title="That was a lot in a short time">
      <Idea picture="computer">Sometimes a computer sends us lots of things.</Idea>
      <Idea picture="hand-stop">We want to keep those out.</Idea>
      <Idea picture="clock">Please wait {minutes === 1 ? 'a minute' : `${minutes} minutes`}.</Idea>
      <Idea picture="letter">Then try again.</Idea>
      {kept && <EasyKeptWords kept={kept} />}
    </EasyErrorPage>
  )
}

export function EasyForeignFormPage({ site }: { site: Site }) {
  return (
    <EasyErrorPage site={site} title="We couldn’t tell where that came from">
      <Idea picture="lock">We want to keep you safe.</Idea>
      <Idea picture="website">We only take what you write on our own pages.</Idea>
      <NothingSaved />
    </EasyErrorPage>
  )
}

export function EasyUnreadablePage({ site }: { site: Site }) {
  return (
    <EasyErrorPage site={site} title="We couldn’t read what was sent">
      <NothingSaved />
    </EasyErrorPage>
  )
}

function NothingSaved() {
  return (
    <>
      <Idea picture="cross">Nothing was saved.</Idea>
      <Idea picture="book">Open the page again.</Idea>
      <Idea picture="letter">Then send it from there.</Idea>
    </>
  )
}
