// A process of its own, for tests: uses the server of a data folder until it is told to stop.
import { startEmbedded, type Embedded } from './index.ts'

let embedded: Embedded | undefined
process.on('disconnect', () => process.exit(1))
process.on('message', async () => {
  await embedded?.stop()
  process.send?.({ stopped: true })
  process.disconnect?.()
})
try {
  embedded = await startEmbedded(process.argv[2] ?? '', { fsync: false, log: () => {} })
  process.send?.({ connection: embedded.connection })
} catch (error) {
  process.send?.({ problem: String(error) })
  process.disconnect?.()
}
