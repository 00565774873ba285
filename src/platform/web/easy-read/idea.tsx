import type { Child, PropsWithChildren } from 'hono/jsx'
import { Paragraphs } from '../paragraphs.tsx'
import { Picture, type PictureName } from '../pictures/index.ts'
import { hardWords, type HardWordName } from './hard-words.ts'

/** One idea in one short sentence, with its picture beside it. */
export function Idea({ picture, children }: PropsWithChildren<{ picture: PictureName }>) {
  return (
    <div class="gc-idea">
      <Picture name={picture} />
      <p>{children}</p>
    </div>
  )
}

/** What a hard word means, right below the idea that uses it. */
export function HardWord({ word }: { word: HardWordName }) {
  const { picture, means } = hardWords[word]
  return (
    <div class="gc-idea gc-idea--word" data-explains={word}>
      <Picture name={picture} />
      <p>{means}</p>
    </div>
  )
}

/** Somebody’s or something’s name, or an address: it counts as one word, however long it is. */
export function Name({ children }: { children: Child }) {
  return <b class="gc-name">{children}</b>
}

/** A way to another page, in a line of its own. */
export function Go({
  picture,
  href,
  children,
}: PropsWithChildren<{ picture: PictureName; href: string }>) {
  return (
    <Idea picture={picture}>
      <a class="govuk-link govuk-!-font-weight-bold" href={href}>
        {children}
      </a>
    </Idea>
  )
}

/** What somebody wrote, as she wrote it: the words are hers, so no rule of Easy Read holds for them. */
export function Said({ picture = 'speech', text }: { picture?: PictureName; text: string }) {
  return (
    <div class="gc-idea">
      <Picture name={picture} />
      <div class="gc-said">
        <Paragraphs text={text} />
      </div>
    </div>
  )
}

/** A sentence that has somebody’s name in it, which is made a `<Name>`. */
export function NameIn({ text, name }: { text: string; name: string }) {
  const [before = '', ...after] = splitAt(text, name)
  return (
    <>
      {before}
      {after.map((rest) => (
        <>
          <Name>{name}</Name>
          {rest}
        </>
      ))}
    </>
  )
}

/** At the name, and not where its letters are a part of another word. */
function splitAt(text: string, name: string): string[] {
  const literal = name.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
  return text.split(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'u'))
}

/** A few words with their picture, inside a label, a button or a link. */
export function Beside({ picture, children }: PropsWithChildren<{ picture: PictureName }>) {
  return (
    <span class="gc-beside">
      <Picture name={picture} small />
      <span>{children}</span>
    </span>
  )
}

/** Sentences that come from elsewhere, such as what is wrong with a field: one on each line. */
export function Lines({ text }: { text: Child }) {
  if (typeof text !== 'string') return <>{text}</>
  return (
    <>
      {sentences(text).map((sentence) => (
        <span class="gc-line">{sentence}</span>
      ))}
    </>
  )
}

/** The sentences of a text. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\S)/)
}
