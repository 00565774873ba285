// One page on which a picture and a voice are sent, as pages of a person will have them: with the
// real frame, fields and headers, and nothing behind it but this process's memory.
import { serve } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { etag } from 'hono/etag'
import type { AddressInfo } from 'node:net'
import {
  chosenPicture,
  chosenSound,
  isUnreadable,
  largestPicture,
  largestSound,
  mediaAnswer,
  PictureField,
  pictureTooLarge,
  SoundField,
  type Media,
  type Unreadable,
} from '../../../src/platform/media/index.ts'
import { buildAssets, mountAssets } from '../../../src/platform/web/assets.ts'
import { longestForm, smallBodies, wasTooLarge } from '../../../src/platform/web/body-size.ts'
import { FormPage } from '../../../src/platform/web/form-page.tsx'
import { emptyForm, field, readForm, type Form } from '../../../src/platform/web/forms.ts'
import { Button, Input } from '../../../src/platform/web/govuk/index.ts'
import { page } from '../../../src/platform/web/html.ts'
import { Layout } from '../../../src/platform/web/layout.tsx'
import { contentPolicy } from '../../../src/platform/web/security.ts'
import type { Site } from './journey.ts'

const site = {
  name: 'Sample',
  home: '/',
  navigation: [],
  footer: [],
  easy: { switch: '/easy-read' },
}

export interface MediaSite extends Site {
  /** The files as they were sent, before anything was taken out of them. */
  sent: { picture?: Uint8Array; sound?: Uint8Array }
  /** What is kept of them; a test may put in what it likes. */
  kept: { picture?: Media; sound?: Media }
}

/** Serves the page on a free port. */
export async function openMediaSite(): Promise<MediaSite> {
  await buildAssets()
  const sent: MediaSite['sent'] = {}
  const kept: MediaSite['kept'] = {}
  const app = new Hono()
  app.use(contentPolicy(false, ['/about-me']))
  app.use(etag())
  mountAssets(app)
  const most = largestPicture + largestSound + longestForm
  app.use(smallBodies((c) => c.text('Too much', 413), [{ at: ['/about-me'], most }]))
  app.get('/', (c) => aboutMe(c, emptyForm))
  app.get('/about-me', (c) =>
    aboutMe(c, wasTooLarge(c) ? { typed: {}, errors: { picture: pictureTooLarge } } : emptyForm),
  )
  app.post('/about-me', async (c) => {
    const { typed, files } = await readForm(c.req)
    sent.picture = await files.picture?.[0]?.bytes()
    sent.sound = await files.sound?.[0]?.bytes()
    const picture = await chosenPicture(files.picture)
    const sound = await chosenSound(files.sound)
    const errors = { ...wrong('picture', picture), ...wrong('sound', sound) }
    if (Object.keys(errors).length > 0) return aboutMe(c, { typed, errors }, files)
    kept.picture = picture as Media | undefined
    kept.sound = sound as Media | undefined
    return c.redirect('/seen', 303)
  })
  app.get('/seen', (c) => page(c, <SeenPage kept={kept} />))
  app.get('/picture', (c) => (kept.picture ? mediaAnswer(c, kept.picture) : c.notFound()))
  app.get('/sound', (c) => (kept.sound ? mediaAnswer(c, kept.sound) : c.notFound()))
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () => new Promise<void>((resolve) => void server.close(() => resolve()))
  return { url: `http://127.0.0.1:${port}`, stop, sent, kept }
}

function wrong(name: string, read: object | undefined): Form['errors'] {
  return read && isUnreadable(read) ? { [name]: (read satisfies Unreadable).problem } : {}
}

function aboutMe(c: Context, form: Form, files: Record<string, File[]> = {}) {
  const wasSent = (name: string) => (files[name] ?? []).length > 0
  return page(
    c,
    <FormPage
      site={site}
      title="What people like about me"
      form={form}
      action="/about-me"
      takesFile
    >
      <Input {...field(form, 'words')} label={{ text: 'In words' }} />
      <PictureField form={form} name="picture" label="In a picture" wasSent={wasSent('picture')} />
      <SoundField form={form} name="sound" label="In my own voice" wasSent={wasSent('sound')} />
      <Button text="Save this" classes="govuk-button--crest" />
    </FormPage>,
    Object.keys(form.errors).length > 0 ? 422 : 200,
  )
}

function SeenPage({ kept }: { kept: MediaSite['kept'] }) {
  return (
    <Layout site={site} title="About me">
      <h1 class="govuk-heading-l">About me</h1>
      {kept.picture && <img src="/picture" alt="What people like about me" width={200} />}
      {kept.sound && <audio src="/sound" controls aria-label="In my own voice" />}
      <p class="govuk-body">Saved.</p>
    </Layout>
  )
}
