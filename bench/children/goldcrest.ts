// All of Goldcrest in a process that says how it fares.
import { readSettings } from '../../src/platform/config/settings.ts'
import { startGoldcrest } from '../../src/server.ts'
import { answerParent } from './answer.ts'
import { watchLoop } from './loop.ts'

const running = startGoldcrest(readSettings())
const loop = watchLoop()
answerParent({
  address: async () => (await running).url,
  memory: () => process.memoryUsage.rss(),
  begin: () => loop.begin(),
  blocks: () => loop.blocks(),
})
process.once('SIGTERM', async () => {
  await (await running).stop()
  process.exit()
})
