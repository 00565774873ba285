// The least that a page can be: what Hono and Node take by themselves.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { answerParent } from '../../children/answer.ts'

const app = new Hono()
app.get('/', (c) => c.html('<!doctype html><title>Hello</title><p>Hello</p>'))
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
await once(server, 'listening')
answerParent({
  address() {
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  },
})
