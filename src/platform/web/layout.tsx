import type { Child, PropsWithChildren } from 'hono/jsx'
import { asset } from './assets.ts'
import { Bird } from './bird.tsx'
import { SkipLink } from './govuk/index.ts'

/** What a page needs to know of the place it belongs to: an area, or the installation itself. */
export interface Site {
  name: string
  home: string
  /** The address of a stylesheet with the area's colours, and of its logo. */
  theme?: string
  logo?: string
  navigation: { text: string; href: string }[]
  footer: { text: string; href: string }[]
  /** Said on every page, such as that everyone here is invented. */
  notice?: Child
  /** Whom to turn to, in the footer. */
  contact?: Child
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
}

/** The frame of every page. */
export function Layout({ site, title, children, ...options }: PropsWithChildren<LayoutOptions>) {
  return (
    <html lang="en-GB" class="govuk-template">
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
            <nav aria-label="Main">
              <ul class="gc-nav">
                {site.navigation.map(({ text, href }) => (
                  <li>
                    <a class="govuk-link" href={href}>
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </header>
        <div class="govuk-width-container">
          {options.before && <nav aria-label="Back">{options.before}</nav>}
          <main class="govuk-main-wrapper" id="main">
            {children}
          </main>
        </div>
        <footer class="gc-footer">
          <div class="govuk-width-container">
            {site.contact}
            <p>
              {site.footer.map(({ text, href }, index) => (
                <>
                  {index > 0 && ' · '}
                  <a class="govuk-link" href={href}>
                    {text}
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
