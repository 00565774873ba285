// What an operator says on the command line to add an area, and to say whom to ring in it.
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { withFreshDatabase } from './support/database.ts'
import { goldcrest } from './support/process.ts'
import { ashdale } from './support/site/ashdale.ts'

const council = {
  name: 'Ashdale Council',
  phone: '01632 960888',
  hours: 'Weekdays, 9am to 5pm',
  checkedOn: '2026-01-01',
}

test('an area’s council is said with the area, changed alone, and never half', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'goldcrest-area-'))
  try {
    await withFreshDatabase(async ({ pool, url }) => {
      const file = join(folder, 'ashdale.json')
      const area = async (said: object, ...options: string[]) => {
        await writeFile(file, JSON.stringify({ ...ashdale, ...said }))
        return goldcrest(['area', file, ...options], { DATABASE_URL: url, GOLDCREST_DATA: folder })
      }
      const kept = async () =>
        (await pool.query('select name, phone, out_of_hours from areas.council')).rows
      assert.match((await area({ council }, '--council')).output, /There is no area ashdale yet/)
      assert.match((await area({})).output, /Ashdale is added/)
      assert.deepEqual(await kept(), [])
      assert.match((await area({}, '--council')).output, /names no council/)
      assert.match(
        (await area({ council }, '--council')).output,
        /ring Ashdale Council on 01632 960888/,
      )
      const { phone: _, ...half } = council
      assert.match((await area({ council: half }, '--council')).output, /council\.phone/)
      const other = { ...council, phone: '01632 960777', outOfHours: '01632 960778' }
      await area({ council: other }, '--council')
      assert.deepEqual(await kept(), [
        { name: council.name, phone: '01632 960777', out_of_hours: '01632 960778' },
      ])
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})
