interface Options {
  src: string
  kind: 'picture' | 'sound'
  /** What it is: "Edna’s picture". */
  name: string
  /** What it shows or says. */
  words: string
  width?: number
  height?: number
  /** It is one of many, and is fetched when it comes into sight. */
  lazy?: boolean
}

/** A picture as it is seen, or a voice to listen to, with what it shows or says. */
export function MediaFigure({ src, kind, name, words, width, height, lazy }: Options) {
  return (
    <figure class="gc-piece">
      {kind === 'picture' ? (
        <img
          src={src}
          alt={name}
          width={width}
          height={height}
          loading={lazy ? 'lazy' : undefined}
        />
      ) : (
        <audio controls preload="none" src={src} aria-label={name} />
      )}
      {words && <figcaption class="gc-said">{words}</figcaption>}
    </figure>
  )
}
