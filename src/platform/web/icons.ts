/** The bird as the pictures that a phone puts on its first screen: as base64. */
export async function drawIcons(bird: string): Promise<Record<string, string>> {
  const { default: sharp } = await import('sharp')
  // Where pictures of people were read in this process before, drawings are not: see platform/media.
  const drawings = { operation: ['VipsForeignLoadSvgBuffer'] }
  sharp.unblock(drawings)
  const draw = async (side: number, margin: number) => {
    const inner = Math.round(side * (1 - 2 * margin))
    const drawn = await sharp(Buffer.from(bird), { density: 1200 })
      .resize(inner, inner, { fit: 'contain', background: paper })
      .extend(around(side, inner))
      .flatten({ background: paper })
      .png({ palette: true })
      .toBuffer()
    return drawn.toString('base64')
  }
  try {
    return {
      'icon-192.png': await draw(192, 0.1),
      'icon-512.png': await draw(512, 0.1),
      // Phones cut it to a shape of theirs, and keep the middle.
      'icon-maskable.png': await draw(512, 0.2),
    }
  } finally {
    sharp.block(drawings)
  }
}

const paper = '#fbf8f1'

function around(side: number, inner: number) {
  const before = Math.floor((side - inner) / 2)
  const after = side - inner - before
  return { top: before, left: before, bottom: after, right: after, background: paper }
}
