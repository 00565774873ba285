import type { PropsWithChildren } from 'hono/jsx'
import { Panel } from './govuk/index.ts'
import { Layout, type LayoutOptions } from './layout.tsx'

/** It worked: said plainly, with what happens next. */
export function DonePage({ children, ...layout }: PropsWithChildren<LayoutOptions>) {
  return (
    <Layout {...layout} hidden>
      <Panel titleText={layout.title} headingLevel={1} />
      {children}
    </Layout>
  )
}
