import { asset } from './assets.ts'
import { useReading } from './easy-read/reading.ts'
import type { OfflineAddresses } from './layout.tsx'

interface Options {
  offline: OfflineAddresses
}

/** What a page that works with no signal loads beside the usual, and what a phone needs to install it. */
export function OfflineHead({ offline, name }: Options & { name: string }) {
  return (
    <>
      <link rel="manifest" href={offline.manifest} />
      <link rel="apple-touch-icon" href={asset('icon-192.png')} />
      <meta name="mobile-web-app-capable" content="yes" />
      <meta name="apple-mobile-web-app-title" content={name} />
      <script type="module" src={asset('offline.js')} />
    </>
  )
}

/** Where the page's script says what waits and how old the page is. Empty without it. */
export function OfflinePlace({ offline }: Options) {
  const { account } = useReading()
  return (
    <section
      class="gc-offline"
      id="offline"
      aria-label="With no signal"
      data-addresses={JSON.stringify(offline)}
      data-account={account}
      hidden
    >
      <div role="status" class="gc-offline__said" />
      <div class="gc-offline__does" />
    </section>
  )
}
