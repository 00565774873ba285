// If nobody comes: two servers look at once and are killed at random moments, on the days on which the
// clocks change. Each message leaves once, none is forgotten, and nobody is told too early.
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { momentOf, occurrences } from '#practice'
import { plan, supportedAsha } from '../support/site/week.ts'
import { withSite, type TestSite } from '../support/site/site.ts'

const timeZone = 'Europe/London'
// The last Sundays of March and October.
const changes = ['2027-03-28', '2027-10-31']
// One time that March leaves out, one that October has twice, and others around them.
const times = ['00:45', '01:30', '02:15', '10:00']
const grace = 30
/** So often each server is killed. */
const kills = 4

for (const day of changes)
  test(`on ${day}, with two servers that are killed, each message leaves once`, async (t) =>
    withSite(async (site) => {
      const week = await supportedAsha(site)
      const of = { beginsOn: day, endsOn: day, minutes: 60 }
      for (const beginsAt of times) await plan(site, week, { ...of, beginsAt })
      await plan(site, week, { ...of, beginsAt: null, part: 'morning' })
      const { visitor } = week.asha
      const form = await visitor.open(`${week.home}/watch/new`)
      const contact = { contactName: 'Ffion', contactEmail: 'ffion@example.org' }
      await visitor.send(form.press('Tell them that they are named', contact))
      const known = await emails(site)
      const [from, until] = [momentOf(day, '00:00', timeZone), momentOf(day, '12:30', timeZone)]
      const end = until.getTime() + 60 * 60_000
      const killed = await watchUntil(site.url, from.getTime(), end)
      t.diagnostic(`${killed} times a server was killed`)
      assert.ok(killed >= kills)

      const steps = await site.rows<{ step: string; due_at: Date; made_at: Date; plan_id: string }>(
        'select step, due_at, made_at, plan_id from practice.watch_step order by due_at, made_at',
      )
      const byPlan = Map.groupBy(steps, ({ plan_id }) => plan_id)
      assert.equal(byPlan.size, times.length + 1)
      for (const [asked, told, ...more] of byPlan.values()) {
        assert.deepEqual([asked?.step, told?.step, more], ['asked', 'told', []])
        const minutes = (told!.made_at.getTime() - asked!.made_at.getTime()) / 60_000
        assert.ok(asked!.made_at.getTime() - asked!.due_at.getTime() >= grace * 60_000)
        assert.ok(minutes >= 15, `${minutes} minutes`)
      }
      const sent = (await emails(site)).slice(known.length).toSorted()
      const each = times.length + 1
      assert.deepEqual(sent, [
        ...Array.from({ length: each }, () => 'ffion@example.org'),
        ...Array.from({ length: each }, () => 'maya-holt@example.org'),
      ])
      const jobs = await site.rows(
        `select from graphile_worker.jobs where task_identifier = 'send-message'`,
      )
      assert.equal(jobs.length, (await emails(site)).length)
      assert.deepEqual(dueMoments(steps), expected(day))
    }))

/** To whom emails were written, in their order. */
async function emails(site: TestSite): Promise<string[]> {
  const rows = await site.rows<{ recipient: string }>(
    'select recipient from messages.message order by created_at, message_id',
  )
  return rows.map(({ recipient }) => recipient)
}

/** Two servers look through a day; each is killed again and again, and goes on where it was. @returns how often. */
async function watchUntil(url: string, from: number, until: number): Promise<number> {
  let killed = 0
  const server = async () => {
    // A random moment in each part of the day, so that a fast machine kills as often as a slow one.
    const part = (until - from) / (kills + 1)
    const moments = Array.from({ length: kills }, (_, i) => from + (i + Math.random()) * part)
    let reached = from
    for (;;) {
      const child = start([url, String(reached), String(until)])
      const closed = once(child, 'close')
      let rest = ''
      child.stdout!.setEncoding('utf8').on('data', (text: string) => {
        const lines = (rest + text).split('\n')
        rest = lines.pop() ?? ''
        reached = Number(lines.at(-1) ?? reached)
        if (reached < (moments[0] ?? Infinity)) return
        moments.shift()
        // Somewhere in the round that it is at now.
        void pause(Math.random() * 20).then(() => child.kill('SIGKILL'))
      })
      const [code, signal] = await closed
      if (signal !== 'SIGKILL') {
        assert.equal(code, 0)
        return
      }
      killed += 1
    }
  }
  await Promise.all([server(), server()])
  // What the one that was killed last left undone, the next round does.
  const [code] = await once(start([url, String(until - 3_600_000), String(until)]), 'close')
  assert.equal(code, 0)
  return killed
}

function start(args: string[]): ChildProcess {
  const file = fileURLToPath(new URL('./watcher.ts', import.meta.url))
  const loader = import.meta.resolve('tsx')
  return spawn(process.execPath, ['--import', loader, file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

const dueMoments = (steps: { due_at: Date }[]) =>
  [...new Set(steps.map(({ due_at }) => due_at.toISOString()))].toSorted()

/** When they should have begun, worked out by the calendar alone. */
function expected(day: string): string[] {
  const base = {
    ...{ planId: 'p', providerId: 'm', personId: 'a', workerId: null, beginsOn: day, endsOn: day },
    ...{ everyWeeks: 1, weekdays: [7], minutes: 60, place: '', words: '' },
  }
  const plans = [
    ...times.map((beginsAt) => ({ ...base, beginsAt, part: 'clock' as const })),
    { ...base, beginsAt: null, part: 'morning' as const },
  ]
  return plans
    .flatMap((one) => occurrences([one], [], { from: day, until: day, timeZone }))
    .map(({ latestAt }) => latestAt.toISOString())
    .toSorted()
}
