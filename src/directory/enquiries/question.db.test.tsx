import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailServer } from '../../platform/messages/testing.ts'
import { startWorker } from '../../platform/jobs/index.ts'
import { queueIsEmpty } from '../../platform/jobs/testing.ts'
import { openTransport, sendMessageTasks } from '../../platform/messages/index.ts'
import { noMeaning } from '../../platform/meaning/index.ts'
import { directoryTasks } from '../rounds/rounds.ts'
import { linkIn, withSite, type Listed, type TestSite } from '../../../test/support/site/site.ts'

const question = {
  question: 'Could you come on Tuesdays?\nMy mother likes to walk.',
  name: 'Asha Rahman',
  email: 'asha@example.org',
  heardFrom: 'social_worker',
}

test('Asha asks Maya a question; Maya gets it by email and answers on the page it leads to', () =>
  withSite(async (site) => {
    const thanks = await ask(site, await site.list(), question)
    assert.match(thanks.text, /Your question is on its way/)
    assert.match(thanks.text, /Maya at Maya Holt will write to you/)
    const [email] = await site.post()
    assert.equal(email?.to, 'maya@holt.example')
    assert.equal(email.replyTo, 'asha@example.org')
    assert.equal(email.subject, 'A question from Asha Rahman')
    assert.match(email.body, /Could you come on Tuesdays\?\nMy mother likes to walk\./)
    assert.match(email.body, /A social worker or the council told me/)

    const maya = site.visitor()
    const reply = await maya.open(linkIn(email))
    assert.match(reply.text, /Could you come on Tuesdays/)
    const missing = await maya.send(reply.press('Send my answer', { answer: ' ' }))
    assert.equal(missing.status, 422)
    assert.deepEqual(missing.errors(), { answer: 'Write your answer' })
    const done = await maya.send(reply.press('Send my answer', { answer: 'Yes, from May.' }))
    assert.match(done.text, /Answered/)
    await maya.send(reply.press('Send my answer', { answer: 'Yes, from May.' }))
    assert.equal((await site.post()).length, 2, 'an answer sent twice is emailed once')

    const answer = (await site.post())[1]
    assert.equal(answer?.to, 'asha@example.org')
    assert.equal(answer.replyTo, 'maya@holt.example')
    assert.equal(answer.subject, 'Maya Holt has answered your question')
    assert.match(answer.body, /Yes, from May\.[\s\S]*You asked:\nCould you come on Tuesdays/)
  }))

test('what is missing is said with a link to each field, and everything typed is kept', () =>
  withSite(async (site) => {
    const { slug } = await site.list()
    const asha = site.visitor()
    const form = await asha.open(`/ashdale/listings/${slug}/question`)
    const typed = { question: 'Are you <free>?', email: 'asha@', phone: 'later' }
    const page = await asha.send(form.press('Send my question', typed))
    assert.equal(page.status, 422)
    assert.match(page.title, /^Error: Ask Maya Holt a question/)
    const errors = page.errors()
    assert.deepEqual(Object.keys(errors).toSorted(), ['email', 'heardFrom', 'name', 'phone'])
    assert.match(errors.email!, /name@example.com/)
    for (const [field, value] of Object.entries(typed)) assert.equal(page.value(field), value)
    assert.equal(page.value('enquiryId'), form.value('enquiryId'))
    assert.deepEqual(await site.rows('select from directory.enquiry'), [])
  }))

test('an email address or a phone number is needed, and either is enough', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const neither = await ask(site, listed, { ...question, email: '' })
    assert.equal(neither.status, 422)
    assert.match(neither.errors().email ?? '', /an email address or a phone number/)
    const phone = { ...question, email: '', phone: '01632 960 001' }
    assert.match((await ask(site, listed, phone)).text, /will call you/)
    const [email] = await site.post()
    assert.equal(email?.replyTo, null)
    const reply = await site.visitor().open(linkIn(email!))
    assert.match(reply.text, /Asha Rahman would like a phone call/)
  }))

test('a question that was mended after going back is asked again as it is now', () =>
  withSite(async (site) => {
    const { slug } = await site.list()
    const asha = site.visitor()
    const form = await asha.open(`/ashdale/listings/${slug}/question`)
    await asha.send(form.press('Send my question', question))
    await asha.send(form.press('Send my question', { ...question, phone: '01632 960555' }))
    const emails = await site.post()
    assert.equal(emails.length, 2)
    assert.match(emails.map(({ body }) => body).join(), /01632 960555/)
  }))

test('somebody who pauses while a question is written loses none of it, and says so', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const asha = site.visitor()
    const form = await asha.open(`/ashdale/listings/${listed.slug}/question`)
    const maya = site.visitor()
    const own = await maya.open(`/ashdale/own/${await site.ownSecret(listed)}`)
    await maya.send(own.press('Pause my listing'))
    const page = await asha.send(form.press('Send my question', question))
    assert.equal(page.status, 422)
    assert.match(
      page.errors().question ?? '',
      /not taking on anyone new.+Call Nell Barrow on 01632 960123/,
    )
    assert.equal(page.value('name'), 'Asha Rahman')
    assert.deepEqual(await site.rows('select from directory.enquiry'), [])
  }))

test('where no message reaches anybody, no question is taken and the phone is shown', () =>
  withSite(
    async (site) => {
      const { slug } = await site.list()
      const page = await site.visitor().open(`/ashdale/listings/${slug}`)
      assert.doesNotMatch(page.text, /Ask a question/)
      assert.match(page.text, /Call 0/)
    },
    { area: { invented: false } },
  ))

test('a question that is sent twice is kept, counted and emailed once', () =>
  withSite(async (site) => {
    const { slug } = await site.list()
    const asha = site.visitor()
    const form = await asha.open(`/ashdale/listings/${slug}/question`)
    const sending = form.press('Send my question', question)
    const pages = await Promise.all([asha.send(sending), asha.send(sending), asha.send(sending)])
    for (const page of pages) assert.match(page.text, /on its way/)
    assert.equal((await site.rows('select from directory.enquiry')).length, 1)
    assert.deepEqual(await site.rows('select what, route, times from directory.daily_count'), [
      { what: 'asked', route: 'social_worker', times: 1 },
    ])
    assert.equal((await site.post()).length, 1)
  }))

test('a question reaches a real mail server, with nothing of hers in the headers but her name', () =>
  withSite(
    async (site) => {
      const server = await mailServer()
      const name = 'Asha\r\nBcc: everyone@example.org'
      await ask(site, await site.list(), { ...question, name })
      const transport = openTransport({ SMTP_URL: server.url, MAIL_FROM: 'hello@ashdale.example' })
      const tasks = {
        ...directoryTasks(site.installation, noMeaning),
        ...sendMessageTasks(transport),
      }
      const worker = await startWorker(site.pool, site.db, tasks)
      await queueIsEmpty(site.pool)
      await worker.stop()
      transport.close()
      await server.close()
      const [email] = server.received
      assert.deepEqual(email?.to, ['maya@holt.example'])
      assert.equal(email.headers.get('subject'), 'A question from Asha Bcc: everyone@example.org')
      assert.equal(email.headers.get('reply-to'), 'asha@example.org')
      assert.equal(email.headers.get('bcc'), undefined)
    },
    { installation: { hasOutbox: false } },
  ))

test('answered in another way and came are each told once, and counted by how people had heard', () =>
  withSite(async (site) => {
    await ask(site, await site.list(), question)
    const [email] = await site.post()
    const maya = site.visitor()
    const reply = await maya.open(linkIn(email!))
    const answered = await maya.send(reply.press('I have answered in another way'))
    assert.throws(() => answered.press('I have answered in another way'))
    const came = reply.press('They came: I support them now')
    await Promise.all([maya.send(came), maya.send(came)])
    assert.match((await maya.open(linkIn(email!))).text, /They came/)
    assert.deepEqual(
      await site.rows(
        `select route, times from directory.daily_count where what = 'came' order by 1`,
      ),
      [{ route: 'social_worker', times: 1 }],
    )
    assert.equal((await site.post()).length, 1)
  }))

test('the link of a question opens that question and nothing else of hers', () =>
  withSite(async (site) => {
    const listed = await site.list()
    await ask(site, listed, question)
    const [email] = await site.post()
    const secret = linkIn(email!).split('/').at(-1)
    const own = await site.ownSecret(listed)
    for (const path of [`own/${secret}`, `reply/${own}`, 'reply/wrong', `reply/${secret}x`])
      assert.equal((await site.visitor().open(`/ashdale/${path}`)).status, 404, path)
    await site.rows('update directory.secret_link set expires_at = now()')
    assert.equal((await site.visitor().open(linkIn(email!))).status, 404)
  }))

async function ask(site: TestSite, { slug }: Listed, typed: Record<string, string>) {
  const person = site.visitor()
  const form = await person.open(`/ashdale/listings/${slug}/question`)
  return person.send(form.press('Send my question', typed))
}
