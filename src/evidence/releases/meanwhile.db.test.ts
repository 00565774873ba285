// A release takes seconds of working out what may be shown: nobody who looks at a page waits for that.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import type { Worker } from 'node:worker_threads'
import { withSite } from '../../../test/support/site/site.ts'
import { endThreads } from '../../platform/threads/in-thread.ts'
import { releases } from './released.ts'
import { enterprises, released, visitedBy, writeCells } from './testing.ts'

test('pages are answered while a release is made', () =>
  withSite(async (site) => {
    const all = await enterprises(
      site,
      Array.from({ length: 12 }, (_, at) => ({
        locality: ['Ashford', 'Birchley'][at % 2]!,
        kinds: at % 3 ? ['companionship'] : ['companionship', 'meals'],
      })),
    )
    const routes = ['direct-payment', 'self-funder', 'health', 'council']
    const people = all.flatMap((one, at) =>
      routes.flatMap((route, turn) => visitedBy(one, (at + turn) % 4, { out: at > turn, route })),
    )
    await writeCells(site, '2026-Q2', people)
    const visitor = site.visitor()
    await visitor.open('/ashdale')

    const inOrder: string[] = []
    const thread = once(process, 'worker')
    const release = released(site, '2026-Q2', '2026-07-15').then(() => inOrder.push('release'))
    await thread
    await visitor.open('/ashdale')
    inOrder.push('page')
    await release
    assert.deepEqual(inOrder, ['page', 'release'])
  }))

test('a release whose thread is ended is none, and can be made again', () =>
  withSite(async (site) => {
    const [one] = await enterprises(site, [{ locality: 'Ashford', kinds: ['companionship'] }])
    await writeCells(site, '2026-Q2', visitedBy(one!, 4))
    process.once('worker', (thread: Worker) => thread.once('online', () => void endThreads()))
    await assert.rejects(released(site, '2026-Q2', '2026-07-15'), /ended before it had answered/)
    const { areaId } = site.area
    assert.deepEqual(await site.inArea((db) => releases(db, areaId)), [])
    assert.equal((await released(site, '2026-Q2', '2026-07-15')).number, 1)
  }))
