import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { serve } from '@hono/node-server'
import { accountRounds, accountTasks } from '#accounts'
import { directoryRounds, directoryTasks, enqueueRefresh } from '#directory'
import { absolute, areas, rule } from '#areas'
import { worryRounds, worryTasks } from '#worries'
import { agreementRounds, agreementTasks } from '#agreements'
import { peopleRounds, peopleTasks } from '#people'
import { offlineRounds, offlineTasks } from '#offline'
import { planningRounds, planningTasks, practiceRounds, practiceTasks, watchRound } from '#practice'
import { countRound, evidenceRounds, evidenceTasks } from '#evidence'
import { createApp } from './app.ts'
import { beginLives } from './demonstration/begin-lives.ts'
import { loadDemonstration, signInLinks } from './demonstration/load.ts'
import { auditRounds, auditTasks, sealAll } from './platform/audit/index.ts'
import type { Installation } from './platform/config/installation.ts'
import type { WholeDb } from './platform/db/db.ts'
import type { Settings } from './platform/config/settings.ts'
import { inContext } from './platform/db/context.ts'
import { openDatabase } from './platform/db/open-database.ts'
import { eachMinute, startWorker } from './platform/jobs/index.ts'
import { openLog } from './platform/log.ts'
import { openTransport, sendMessageTasks } from './platform/messages/index.ts'
import { noMeaning, openMeaning } from './platform/meaning/index.ts'
import { Problem } from './platform/problem.ts'
import { endThreads } from './platform/threads/in-thread.ts'
import { buildAssets } from './platform/web/assets.ts'

export interface Running {
  url: string
  /** One for each role of the demonstration. */
  signInLinks: { role: string; link: string }[]
  stop(): Promise<void>
}

/** Starts all of Goldcrest: database, demonstration, jobs and pages. @throws Problem */
export async function startGoldcrest(settings: Settings): Promise<Running> {
  // At once, before there is anything to stop; it listens only when all of it has started.
  await closeServer(await listening(createServer().listen(settings.PORT), settings.PORT))
  const log = openLog(settings.GOLDCREST_LOG)
  await buildAssets()
  const database = await openDatabase(settings, log)
  const { db, pool } = database
  const closing: (() => Promise<unknown> | void)[] = [() => database.close(), endThreads]
  const stop = async () => {
    for (const close of closing.splice(0).toReversed()) await close()
  }
  try {
    // Before it listens: who gets an answer gets the whole county.
    const area = settings.GOLDCREST_DEMO === 'on' ? await loadDemonstration(db) : undefined
    if (area && settings.GOLDCREST_LIVES === 'on') await beginLives(db, area)
    const transport = openTransport(settings)
    closing.push(() => transport.close())
    const configured = settings.GOLDCREST_PUBLIC_URL?.replace(/\/+$/, '')
    // Jobs that write links may run before the port is open.
    let publicUrl = configured || `http://localhost:${settings.PORT}`
    const installation: Installation = {
      publicUrl: () => publicUrl,
      https: publicUrl.startsWith('https:'),
      adminSecret: settings.GOLDCREST_ADMIN_SECRET,
      demo: settings.GOLDCREST_DEMO === 'on',
      proxies: settings.GOLDCREST_PROXIES,
      hasOutbox: !transport.email && !transport.sms,
      sendsTexts: transport.sms !== undefined || !transport.email,
    }
    const meaning = settings.GOLDCREST_MEANING === 'on' ? openMeaning(log) : noMeaning
    closing.push(() => meaning.stop())
    const app = createApp({ db, installation, meaning, log })
    await refreshSearches(db)
    const links = area ? await signInLinks(db, area) : []
    const tasks = {
      ...accountTasks,
      ...auditTasks(rule),
      ...peopleTasks,
      ...agreementTasks(installation),
      ...offlineTasks,
      ...planningTasks(installation),
      ...practiceTasks(),
      ...directoryTasks(installation, meaning),
      ...worryTasks(installation, log),
      ...evidenceTasks,
      ...sendMessageTasks(transport, log),
    }
    const rounds = [
      ...accountRounds,
      ...auditRounds,
      ...peopleRounds,
      ...agreementRounds,
      ...offlineRounds,
      ...planningRounds,
      ...practiceRounds,
      ...directoryRounds,
      ...worryRounds,
      ...evidenceRounds,
    ]
    const worker = await startWorker(pool, db, tasks, rounds, log)
    closing.push(() => worker.stop())
    const watching = eachMinute(
      'watch',
      (signal) => watchRound(db, { installation, signal, log }),
      log,
    )
    closing.push(() => watching.stop())
    const counting = eachMinute('count-evidence', (signal) => countRound(db, { signal }), log)
    closing.push(() => counting.stop())
    const sealing = eachMinute('seal-audit', (signal) => sealAll(db, { signal, log }), log)
    closing.push(() => sealing.stop())
    // Last: from now on it lives on, even when its database is lost for a while.
    const { server, port } = await listen(settings.PORT, app)
    if (!configured) publicUrl = `http://localhost:${port}`
    closing.push(() => closeServer(server))
    return {
      url: `http://127.0.0.1:${port}`,
      signInLinks: links.map(({ role, path }) => ({
        role,
        link: absolute(installation, area!, path),
      })),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What search needs and isn't there, after an upgrade or with another model, is made in every area. */
async function refreshSearches(db: WholeDb): Promise<void> {
  for (const { areaId } of await areas(db))
    await inContext(db, { areaId, actor: 'start' }, (transaction) =>
      enqueueRefresh(transaction, areaId),
    )
}

async function listen(wanted: number, app: ReturnType<typeof createApp>) {
  const server = serve({ fetch: app.fetch, port: wanted }) as Server
  // A phone with a bad signal may be slow, but no request holds a connection for ever: long enough
  // for a coordinator to send a file of 50 MB.
  server.headersTimeout = 15_000
  server.requestTimeout = 300_000
  await listening(server, wanted)
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : wanted }
}

/** A server that listens. @throws Problem where it may not. */
async function listening(server: Server, wanted: number): Promise<Server> {
  try {
    await once(server, 'listening')
    return server
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EADDRINUSE')
      throw new Problem(
        `Port ${wanted} is in use: stop what runs there, or choose another, such as PORT=${wanted + 1} npm start.`,
      )
    if (code === 'EACCES')
      throw new Problem(
        `Port ${wanted} is not allowed to you: choose one above 1024, such as PORT=3000.`,
      )
    throw error
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 3000).unref()
  })
}
