import assert from 'node:assert/strict'
import type { Pool } from 'pg'
import { newId } from '../../src/platform/db/new-id.ts'
import { journeysOn, type Person } from '../support/browser.ts'
import { withServer } from '../support/server.ts'
import { signIn } from '../support/site/signed-in.ts'
import { readMessage } from './marl.ts'

/** Who plays in this, on each site: the cookies of their sessions, and where Asha's record is. */
interface Cast {
  pool: Pool
  areaId: string
  asha: string
  agnieszka: string
  personId: string
  providerId: string
}
const casts = new Map<string, Cast>()

const journey = journeysOn(async () => {
  const opened = Promise.withResolvers<string>()
  const finished = Promise.withResolvers<void>()
  const whole = withServer({}, async ({ site, db, pool }) => {
    const { rows } = await pool.query(
      `select area_id, provider_id from providers.provider where name = 'Crooked Spade'`,
    )
    const { area_id: areaId, provider_id: providerId } = rows[0]
    const asha = await signIn(db, { name: 'Asha Fell', email: 'asha@example.org' })
    const agnieszka = await signIn(db, { name: 'Agnieszka', email: 'agnieszka@example.org' })
    const personId = newId()
    await pool.query(
      `insert into people.person (area_id, person_id, name, begun_by) values ($1, $2, 'Asha Fell', 'x')`,
      [areaId, personId],
    )
    await pool.query(
      `insert into people.access (area_id, person_id, access_id, account_id, provider_id, name,
         relation, scopes, why, from_on, given_by)
       values ($1, $2, $3, $4, null, 'Asha', 'self', '{everything}', 'x', current_date - 2, 'x'),
         ($1, $2, $5, null, $6, 'Crooked Spade', 'provider', '{plan}', 'We met', current_date - 2, 'x')`,
      [areaId, personId, newId(), asha.accountId, newId(), providerId],
    )
    await pool.query(
      `insert into providers.worker (area_id, provider_id, worker_id, name, kind, account_id, began_by)
       values ($1, $2, $3, 'Agnieszka', 'owner', $4, 'x')`,
      [areaId, providerId, newId(), agnieszka.accountId],
    )
    const people = { asha: asha.token, agnieszka: agnieszka.token }
    casts.set(site, { pool, areaId, personId, providerId, ...people })
    opened.resolve(site)
    return finished.promise
  })
  whole.catch(opened.reject)
  return {
    url: await opened.promise,
    stop: () => {
      finished.resolve()
      return whole
    },
  }
})

journey('Agnieszka and Asha agree, and Asha ends it', async (agnieszka) => {
  const cast = await be(agnieszka, 'agnieszka')
  const asha = await agnieszka.somebodyElse()
  await be(asha, 'asha')

  await agnieszka.visit('/marl/account')
  await agnieszka.follow('Agreements of Crooked Spade')
  await agnieszka.see('Nothing here yet')
  await agnieszka.press('Make an agreement')
  await agnieszka.follow('Asha Fell')
  const send = 'Agree to this, and ask Asha Fell'
  await agnieszka.press(send)
  await agnieszka.errorSummaryLeadsTo(
    'Write what the support is, in plain words',
    'Write at least one price, even if it is 0',
    'Choose who pays',
  )
  await agnieszka.fill('What is the support?', 'I weed and dig, and we plan the beds together.')
  await agnieszka.fill('How many hours a week?', '2')
  await agnieszka.fill('Price 1 is for', 'Weekday visit')
  await agnieszka.fill('Price 1, in pounds', '18.505')
  await agnieszka.choose('Weekdays', 'Price 1 is on')
  await agnieszka.press('Add another price')
  await agnieszka.seeFilled('Price 1, in pounds', '18.505')
  await agnieszka.fill('Price 3 is for', 'The way there')
  await agnieszka.fill('Price 3, in pounds', '0.45')
  await agnieszka.choose('a mile', 'Price 3 is')
  await agnieszka.choose('Direct payment', 'Who pays?')
  await agnieszka.choose('Asha Fell is asked each time', 'Who comes when Crooked Spade can’t?')
  await agnieszka.page.getByLabel('On which day does it begin?').fill(today())
  await agnieszka.press(send)
  await agnieszka.errorSummaryLeadsTo('Write whole pence, like 18.50: there are no half pence')
  await agnieszka.fill('Price 1, in pounds', '18.50')
  await agnieszka.press(send)
  await agnieszka.see('It waits for Asha Fell to say yes.')
  await agnieszka.see('About £37 a week, for 2 hours a week. This is an estimate, not a bill.')
  // What Asha let her see before, she stops.
  await cast.pool.query(
    `update people.access set ended_at = now(), ended_by = 'x' where scopes = '{plan}'`,
  )

  await readMessage(asha, 'An agreement waits for you to read it')
  await asha.visit(linkIn(await asha.page.getByText('Sign in to read it').innerText()))
  await asha.see('Crooked Spade wrote this. It waits for you.')
  await asha.press('Read it and say yes')
  await asha.press('Yes, I agree to this')
  await asha.see('Agreed. It counts.')

  await agnieszka.visit('/marl/account')
  await agnieszka.follow('Agreements of Crooked Spade')
  await agnieszka.follow('Asha Fell')
  await agnieszka.follow('What Asha Fell lets you see')
  await agnieszka.follow('About Asha Fell')

  await asha.press('End this agreement')
  await asha.press('End this agreement')
  await asha.errorSummaryLeadsTo('Choose when it ends')
  await asha.choose('Now, at once', 'When does it end?')
  await asha.fill('Why does it end?', 'My garden is done.')
  await asha.press('End this agreement')
  await asha.see('It has ended.')

  agnieszka.expect(404)
  await agnieszka.visit(`/marl/people/${cast.personId}`)
  await agnieszka.see('You can’t see this')
  await agnieszka.visit(`/marl/people/${cast.personId}/about-me`)
  await agnieszka.see('You can’t see this')
  await agnieszka.visit(`/marl/enterprise/${cast.providerId}/agreements`)
  await agnieszka.see('It has ended.')
})

journey('Agnieszka agrees on paper with somebody who has no account', async (agnieszka) => {
  const { pool, areaId, providerId } = await be(agnieszka, 'agnieszka')
  const personId = newId()
  await pool.query(
    `insert into people.person (area_id, person_id, name, begun_by) values ($1, $2, 'Bo Tarn', 'x')`,
    [areaId, personId],
  )
  await pool.query(
    `insert into people.access (area_id, person_id, access_id, provider_id, name, relation, scopes, why, from_on, given_by)
     values ($1, $2, $3, $4, 'Crooked Spade', 'provider', '{about_me}', 'On paper', current_date - 2, 'x')`,
    [areaId, personId, newId(), providerId],
  )
  await agnieszka.visit(`/marl/enterprise/${providerId}/agreements/new?with=${personId}`)
  await agnieszka.fill('What is the support?', 'I mow the lawn.')
  await agnieszka.fill('Price 1 is for', 'A mowed lawn')
  await agnieszka.fill('Price 1, in pounds', '25')
  await agnieszka.choose('a visit', 'Price 1 is')
  await agnieszka.choose('Bo Tarn pays', 'Who pays?')
  await agnieszka.choose('Nobody: the visit is left out, or moved')
  await agnieszka.page.getByLabel('On which day does it begin?').fill(today())
  await agnieszka.press('Agree to this, and ask Bo Tarn')
  await agnieszka.see('Bo Tarn has no account here, so it is agreed on paper.')
  assert.ok((await agnieszka.print('An agreement to sign')).sheets <= 2)
  await agnieszka.press('They have signed it on paper')
  await agnieszka.press('Write down that it was signed')
  await agnieszka.errorSummaryLeadsTo('Write who was there', 'Choose who decided this')
  await agnieszka.page.getByLabel('On which day was it signed?').fill(today())
  await agnieszka.fill('Who was there?', 'Bo’s sister Di')
  await agnieszka.choose('They decide for themselves')
  await agnieszka.choose('We talked about it')
  await agnieszka.press('Write down that it was signed')
  await agnieszka.see('There was: Bo’s sister Di.')
  await agnieszka.see('We can’t say what it costs a week, because the hours vary.')
})

/** Signs her in, as her code would have. */
async function be(person: Person, who: 'asha' | 'agnieszka'): Promise<Cast> {
  await person.visit('/marl')
  const { origin } = new URL(person.page.url())
  const cast = casts.get(origin)
  assert.ok(cast)
  await person.page.context().addCookies([{ name: 'session', value: cast[who], url: origin }])
  return cast
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function linkIn(words: string): string {
  return new URL(/https?:\/\/\S+/.exec(words)?.[0] ?? '').pathname
}
