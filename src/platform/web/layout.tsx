import type { Child, PropsWithChildren } from 'hono/jsx'
import { asset } from './assets.ts'
import { Bird } from './bird.tsx'
import { easySite, EasyLink, NoEasyVersion } from './easy-read/frame.tsx'
import { useReading } from './easy-read/reading.ts'
import { EasyReadSwitch } from './easy-read/switch.tsx'
import { OfflineHead, OfflinePlace } from './offline-place.tsx'
import { SkipLink } from './govuk/index.ts'
import type { PictureName } from './pictures/index.ts'

/** What a page needs to know of the place it belongs to: an area, or the installation itself. */
export interface Site {
  name: string
  home: string
  /** The address of a stylesheet with the area's colours, and of its logo. */
  theme?: string
  logo?: string
  navigation: SiteLink[]
  footer: SiteLink[]
  /** Said on every page, such as that everyone here is invented. */
  notice?: Child
  /** Whom to turn to, in the footer. */
  contact?: Child
  /** Where what works with no signal is asked for, as its script reads it. */
  offline?: OfflineAddresses
  /** The same in Easy Read, and the address that turns it on and off. */
  easy: { switch: string; notice?: Child; contact?: Child }
}

export interface OfflineAddresses {
  /** What all of an area's addresses begin with: `/marl`, or `/`. */
  scope: string
  page: string
  kit: string
  waiting: string
  keptApart: string
  worker: string
  signOut: string
  manifest: string
  start: string
}

/** A link with a picture is there in Easy Read too. */
export interface SiteLink {
  text: string
  href: string
  picture?: PictureName
}

export interface LayoutOptions {
  site: Site
  title: string
  /** Said by search engines and where a link is shared. */
  description?: string
  /** Above the main column: a back link. */
  before?: Child
  /** Pages behind a secret, forms and errors stay out of search engines. */
  hidden?: boolean
  /** It works with no signal: it is kept, or has a form that waits. */
  offline?: boolean
}

/** The frame of every page. */
export function Layout({
  site: usual,
  title,
  children,
  ...options
}: PropsWithChildren<LayoutOptions>) {
  const { easy, hasEasyVersion } = useReading()
  const site = easy ? easySite(usual) : usual
  const Words = easy ? EasyLink : Plain
  return (
    <html lang="en-GB" class={easy ? 'govuk-template gc-easy' : 'govuk-template'}>
      <head>
        <meta charset="utf-8" />
        <title>{title === site.name ? title : `${title} – ${site.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#14524a" />
        {options.description && <meta name="description" content={options.description} />}
        {options.hidden && <meta name="robots" content="noindex" />}
        <link rel="icon" href={asset('bird.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={asset('app.css')} />
        {site.theme && <link rel="stylesheet" href={site.theme} />}
        <script type="module" src={asset('app.js')} />
        {options.offline && site.offline && <OfflineHead offline={site.offline} name={site.name} />}
      </head>
      <body class="govuk-template__body">
        <SkipLink text="Skip to main content" href="#main" />
        {site.notice && (
          <div class="gc-strip" role="region" aria-label="Demonstration">
            <div class="govuk-width-container">{site.notice}</div>
          </div>
        )}
        <header class="gc-header">
          <div class="govuk-width-container gc-header__inner">
            <a class="gc-header__name" href={site.home}>
              {site.logo ? <img class="gc-header__logo" src={site.logo} alt="" /> : <Bird />}
              {site.name}
            </a>
            <EasyReadSwitch action={site.easy.switch} />
            <nav aria-label="Main">
              <ul class="gc-nav">
                {site.navigation.map((link) => (
                  <li>
                    <a class="govuk-link" href={link.href}>
                      <Words {...link} />
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </header>
        <div class="govuk-width-container">
          {options.before && <nav aria-label="Back">{options.before}</nav>}
          {options.offline && site.offline && <OfflinePlace offline={site.offline} />}
          <main class="govuk-main-wrapper" id="main">
            {easy && !hasEasyVersion && <NoEasyVersion />}
            {children}
          </main>
        </div>
        <footer class="gc-footer">
          <div class="govuk-width-container">
            {site.contact}
            <p>
              {site.footer.map((link, index) => (
                <>
                  {index > 0 && !easy && ' · '}
                  <a class="govuk-link" href={link.href}>
                    <Words {...link} />
                  </a>
                </>
              ))}
            </p>
          </div>
        </footer>
      </body>
    </html>
  )
}

function Plain({ text }: SiteLink) {
  return <>{text}</>
}
