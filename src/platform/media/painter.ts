let loaded: ReturnType<typeof load> | undefined

/** What decodes and paints pictures: 25 MB, loaded when the first one comes. */
export function painter(): ReturnType<typeof load> {
  loaded ??= load()
  return loaded
}

async function load() {
  const { default: sharp } = await import('sharp')
  // One thread for each picture, nothing kept: it shares the machine with the database.
  sharp.concurrency(1)
  sharp.cache(false)
  // It can read much more than pictures that people send; none of that can be reached.
  sharp.block({ operation: ['VipsForeignLoad'] })
  const kinds = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif']
  sharp.unblock({ operation: kinds.map((kind) => `VipsForeignLoad${kind}Buffer`) })
  return sharp
}
