import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { backup, restore } from '../backup/index.ts'
import { withFolder } from '../backup/testing.ts'
import { makeTwoAreas } from '../jobs/testing.ts'
import { eraseFromAudit, sealAll } from './index.ts'
import { forgetOldEntries } from './forget.ts'
import { keepTrail, look, owning, people, whole } from './testing.ts'

test('a trail that is restored, with its area or with everything, is whole and goes on', () =>
  withFolder((folder) =>
    withFreshDatabase(async ({ db, pool, url }) => {
      const { ashdale, birchmoor } = await makeTwoAreas(pool)
      for (const areaId of [ashdale, birchmoor]) {
        await keepTrail(db, areaId, 2)
        await owning(db, areaId, (owner) => forgetOldEntries(owner, areaId, 'infinity'))
        await keepTrail(db, areaId, 3)
        await owning(db, areaId, (owner) =>
          eraseFromAudit(owner, { areaId, personId: people.bilal, rule: 'person_asked' }),
        )
        await look(db, areaId, [{ personId: people.asha }])
      }
      const there = { GOLDCREST_DATA: join(folder, 'there'), DATABASE_URL: url }
      const found = await whole(db, ashdale)
      assert.deepEqual([found.erased, found.waiting, found.forgotten?.number], [3, 1, 2])
      await backup(there, join(folder, 'everything'))
      await backup(there, join(folder, 'ashdale'), { area: 'ashdale' })
      for (const [file, areaIds] of [
        ['everything', [ashdale, birchmoor]],
        ['ashdale', [ashdale]],
      ] as const)
        await withFreshDatabase(async (other) => {
          const here = { GOLDCREST_DATA: join(folder, `${file} data`), DATABASE_URL: other.url }
          await restore(here, join(folder, file))
          assert.deepEqual(await whole(other.db, ashdale, found.newest), found)
          const { rows } = await other.pool.query('select distinct area_id from audit.entry')
          assert.deepEqual(rows.map((row) => row.area_id).toSorted(), areaIds.toSorted())
          await sealAll(other.db)
          const { waiting, batches } = await whole(other.db, ashdale, found.newest)
          assert.deepEqual([waiting, batches], [0, found.batches + 1])
        })
    }),
  ))
