import type { Child, PropsWithChildren } from 'hono/jsx'
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

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\S)/)
}
