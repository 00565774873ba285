// Straight at the tables: who reads them, and that nobody changes what is said or says it for another.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asRequest, changed } from '../../test/support/as-request.ts'
import { withSite } from '../../test/support/site/site.ts'
import { newId } from '../platform/db/new-id.ts'
import { addProvider, ashaAndMaya, begun } from './testing.ts'

const tables = ['agreement', 'version', 'price_line', 'assent', 'ending'].map(
  (name) => `agreements.${name}`,
)

test('each party says only what is hers to say, and nothing that was said is changed', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await begun(asha, maya)
    const wren = await addProvider(site, 'Wren')
    const { areaId } = site.area
    await site.rows(
      `insert into agreements.ending (area_id, agreement_id, person_id, provider_id, ending_id, party, over_from, ended_by)
       select area_id, agreement_id, person_id, provider_id, $1, 'person', '2099-01-01', 'x'
       from agreements.agreement`,
      [newId()],
    )
    // A second version, which nobody has said yes to.
    await site.rows(`insert into agreements.version
      select (version).* from (select jsonb_populate_record(version,
        jsonb_build_object('number', 2, 'version_id', gen_random_uuid())) as version
        from agreements.version) copied`)

    const says = {
      person: { everything: [asha.personId] },
      supporter: { agreement: [asha.personId] },
      provider: { providers: [maya.providerId] },
      other: { providers: [wren.providerId], about_me: [asha.personId] },
    }
    const yes = (party: string, how: string) =>
      `insert into agreements.assent (area_id, agreement_id, person_id, provider_id, number, party, how, present, agreed_on, agreed_by)
       select area_id, agreement_id, person_id, provider_id, 2, '${party}', '${how}',
         ${how === 'on_paper' ? `'Di'` : 'null'}, current_date, 'x'
       from agreements.agreement`
    const ends = (party: string) =>
      `insert into agreements.ending (area_id, agreement_id, person_id, provider_id, ending_id, party, over_from, ended_by)
       select area_id, agreement_id, person_id, provider_id, gen_random_uuid(), '${party}', current_date, 'x'
       from agreements.agreement`
    const meant: Record<keyof typeof says, [statement: string, does: number | 'refused'][]> = {
      person: [
        [yes('person', 'on_screen'), 1],
        [yes('provider', 'on_screen'), 'refused'],
        [ends('person'), 1],
        [ends('provider'), 'refused'],
      ],
      provider: [
        [yes('provider', 'on_screen'), 1],
        [yes('person', 'on_screen'), 'refused'],
        [yes('person', 'on_paper'), 1],
        [ends('provider'), 1],
        [ends('person'), 'refused'],
      ],
      supporter: [
        [yes('person', 'on_screen'), 'refused'],
        [yes('provider', 'on_screen'), 'refused'],
        [ends('person'), 'refused'],
      ],
      // There is nothing for her to say anything about.
      other: [
        [yes('provider', 'on_screen'), 0],
        [ends('provider'), 0],
      ],
    }
    for (const [who, statements] of Object.entries(meant))
      await asRequest(site.pool, areaId, async (client) => {
        for (const [list, ids] of Object.entries(says[who as keyof typeof says])) {
          const names = list === 'everything' ? ['scope_everything', 'scope_agreement'] : [list]
          for (const name of names)
            await client.query(`select set_config('goldcrest.' || $1, $2, true)`, [
              ['agreement', 'about_me'].includes(name) ? `scope_${name}` : name,
              `{${ids.join()}}`,
            ])
        }
        for (const [statement, does] of statements)
          assert.equal(await changed(client, statement), does, `${who}: ${statement}`)
        for (const table of tables) {
          const { rowCount } = await client.query(`select from ${table}`)
          assert.equal(rowCount === 0, who === 'other', `${who} reads ${table}`)
          for (const change of [`update ${table} set area_id = area_id`, `delete from ${table}`])
            assert.equal(await changed(client, change), 'refused', `${who}: ${change}`)
        }
      })

    // A version holds its lines from the beginning: another can't be slipped in.
    await assert.rejects(
      site.rows(`insert into agreements.price_line
        select area_id, agreement_id, person_id, provider_id, 1, 2, lines, 'More', 1, unit, days
        from agreements.price_line`),
      /price_line_check/,
    )
    await assert.rejects(
      site.rows(`insert into agreements.price_line
        select area_id, agreement_id, person_id, provider_id, 1, 2, 2, 'More', 1, unit, days
        from agreements.price_line`),
      /foreign key/,
    )
  }))
