import { Idea } from '../../../platform/web/easy-read/index.ts'
import type { PictureName } from '../../../platform/web/pictures/index.ts'

const ticks: { picture: PictureName; words: string }[] = [
  { picture: 'ear', words: 'I know what this study is about.' },
  { picture: 'question', words: 'I could ask questions.' },
  { picture: 'hand-stop', words: 'I know that I can stop at any time.' },
  { picture: 'speech', words: 'I say yes to a talk.' },
  { picture: 'list', words: 'I say yes to short questions.' },
  { picture: 'microphone', words: 'You can record my voice.' },
  { picture: 'book', words: 'You can use my words without my name.' },
  { picture: 'later', words: 'My answers can be used in later studies.' },
]

/** What is ticked and signed, on paper; the team writes down what was ticked. */
export function EasyConsentForm() {
  return (
    <>
      <Idea picture="pencil">Tick each thing that you say yes to.</Idea>
      {ticks.map(({ picture, words }) => (
        <div class="gc-to-tick">
          <span class="gc-to-tick__box" aria-hidden="true" />
          <Idea picture={picture}>{words}</Idea>
        </div>
      ))}
      <Idea picture="name">Write your name here.</Idea>
      <div class="gc-to-write" aria-hidden="true" />
      <Idea picture="signature">Sign here.</Idea>
      <div class="gc-to-write" aria-hidden="true" />
      <Idea picture="calendar">Write the day here.</Idea>
      <div class="gc-to-write" aria-hidden="true" />
      <Idea picture="friend">Did someone help you choose?</Idea>
      <Idea picture="pencil">They write who they are to you.</Idea>
      <div class="gc-to-write" aria-hidden="true" />
    </>
  )
}
