import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import {
  BusyPage,
  FailurePage,
  ForeignFormPage,
  NotFoundPage,
  TooLargePage,
  TooManyPage,
  UnreadablePage,
} from '../../platform/web/error-pages.tsx'
import {
  EasyBusyPage,
  EasyFailurePage,
  EasyForeignFormPage,
  EasyNotFoundPage,
  EasyTooLargePage,
  EasyTooManyPage,
  EasyUnreadablePage,
} from '../../platform/web/easy-read/easy-error-pages.tsx'
import { versions } from '../../platform/web/easy-read/versions.ts'
import { longestForm } from '../../platform/web/body-size.ts'
import { alreadyRead, readForm, withoutSecrets } from '../../platform/web/forms.ts'
import type { Kept } from '../../platform/web/kept-words.tsx'
import type { Site } from '../../platform/web/layout.tsx'
import { siteUrls } from '../../urls.ts'
import type { AreaEnv, AreaRequest } from '../area-context.ts'
import { areaSite } from '../area-site.tsx'
import type { Area } from '../area.ts'

/** What is said when something can't be answered: in the frame of the area, once it is known. */

export function answerUnknown(c: Context): Promise<Response> {
  const missing = c.get('missing') as AreaEnv['Variables']['missing']
  if (missing) return missing(c as AreaRequest)
  return versions(c, <NotFoundPage site={siteOf(c)} />, <EasyNotFoundPage site={siteOf(c)} />, 404)
}

export function answerTooLarge(c: Context): Promise<Response> {
  return versions(c, <TooLargePage site={siteOf(c)} />, <EasyTooLargePage site={siteOf(c)} />, 413)
}

export function answerTooMany(c: Context, waitSeconds: number): Promise<Response> {
  const said = { site: siteOf(c), waitSeconds, kept: keptOf(c) }
  return versions(c, <TooManyPage {...said} />, <EasyTooManyPage {...said} />, 429)
}

/** The same where the form was not read yet, which came from our own page and is short enough. */
export async function answerTooManyForms(c: Context, waitSeconds: number): Promise<Response> {
  const { method } = c.req
  const isShort = Number(c.req.header('content-length') ?? longestForm) <= longestForm
  if (method === 'POST' && isShort) await readForm(c.req)
  return answerTooMany(c, waitSeconds)
}

export function answerError(error: Error, c: Context): Promise<Response> {
  const site = siteOf(c)
  if (error instanceof HTTPException && error.status === 403)
    return versions(c, <ForeignFormPage site={site} />, <EasyForeignFormPage site={site} />, 403)
  if (error instanceof HTTPException && error.status < 500)
    return versions(c, <UnreadablePage site={site} />, <EasyUnreadablePage site={site} />, 400)
  const kept = keptOf(c)
  if ((error as { code?: string }).code === tookTooLong) {
    c.header('Retry-After', '60')
    return versions(c, <BusyPage {...{ site, kept }} />, <EasyBusyPage {...{ site, kept }} />, 503)
  }
  const requestId = String(c.get('requestId') ?? '')
  const said = { site, requestId, kept }
  return versions(c, <FailurePage {...said} />, <EasyFailurePage {...said} />, 500)
}

/** What was sent, to be given back. The answer then holds it, and is stored nowhere. */
function keptOf(c: Context): Kept | undefined {
  const sent = alreadyRead(c.req.raw)
  if (!sent) return undefined
  const typed = withoutSecrets(sent.typed)
  const hadFiles = Object.values(sent.files).flat().length > 0
  if (Object.values(typed).flat().length === 0 && !hadFiles) return undefined
  c.header('Cache-Control', 'no-store')
  const { pathname, search } = new URL(c.req.url)
  return { action: pathname + search, typed, hadFiles }
}

/** PostgreSQL ends a statement that takes longer than its context allows. */
const tookTooLong = '57014'

function siteOf(c: Context): Site {
  const area = c.get('area') as Area | undefined
  return area ? areaSite(area) : ownSite
}

/** The frame of the installation's own pages. */
export const ownSite: Site = {
  name: 'Goldcrest',
  home: siteUrls.welcome({}),
  navigation: [],
  footer: [{ text: 'Using this website', href: siteUrls.accessibility({}) }],
  easy: { switch: siteUrls.easyRead({}) },
}
