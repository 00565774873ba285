import { HardWord, hardWordsIn, Idea, Name, Said } from '../../platform/web/easy-read/index.ts'
import { Picture } from '../../platform/web/pictures/index.ts'
import { SummaryList } from '../../platform/web/govuk/index.ts'
import type { Area } from '../area.ts'
import { basisWords, easyHeldWords } from './easy-held-words.ts'
import { controllerOf } from './held-file.ts'
import { Value } from './held-parts.tsx'
import { toConfirm, type Held, type HeldItem, type HeldPart } from './held.ts'

interface Options {
  area: Area
  held: Held
}

/** All that is held, in Easy Read: see `HeldParts`. */
export function EasyHeldParts({ area, held }: Options) {
  const explained = new Set<string>()
  const some = held.parts.filter(({ items }) => items.length > 0)
  const none = held.parts.filter(({ items }) => items.length === 0)
  return (
    <>
      {some.map((part) => (
        <section class="gc-held">
          <h2 class="govuk-heading-m">{titleOf(part)}</h2>
          <HardWordsOf {...{ part, explained }} />
          <Why {...{ part, area, held, explained }} />
          {part.items.map((item) => (
            <Item {...{ item, part, area }} />
          ))}
        </section>
      ))}
      {none.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">Where nothing is kept</h2>
          {none.map((part) => (
            <>
              <Idea picture={easyHeldWords[part.part]?.picture ?? 'paper'}>
                Nothing is kept here: <Name>{titleOf(part)}</Name>
              </Idea>
            </>
          ))}
        </section>
      )}
    </>
  )
}

interface PartOptions extends Options {
  part: HeldPart
  /** Hard words that were explained above. */
  explained: Set<string>
}

/** Why it is kept, who answers for it, and for how long. */
function Why({ part, area, held, explained }: PartOptions) {
  const words = easyHeldWords[part.part]
  const { name } = controllerOf(held, part, area)
  const basis = words && basisWords[words.basis]
  return (
    <>
      {words ? (
        words.why.map((line) => <Idea picture={words.picture}>{line}</Idea>)
      ) : (
        <Said picture="question" text={part.why} />
      )}
      {basis && <Idea picture={basis.picture}>{basis.says}</Idea>}
      {basis?.word && <Once word={basis.word} explained={explained} />}
      {words?.health && <Idea picture="health">It may say something about health.</Idea>}
      {part.why.includes(toConfirm) && <Idea picture="clock">This still has to be checked.</Idea>}
      <Idea picture="coordinator">
        <Name>{name}</Name> must look after this.
      </Idea>
      {words ? (
        words
          .kept(/\d+ \w+/.exec(part.kept)?.[0] ?? '')
          .map((line) => <Idea picture="calendar">{line}</Idea>)
      ) : (
        <Said picture="calendar" text={part.kept} />
      )}
      {part.kept.includes(toConfirm) && (
        <Idea picture="clock">This time still has to be checked.</Idea>
      )}
    </>
  )
}

/** One thing that is held: what it is called is ours, what it says stands as it was said. */
function Item({ item, part, area }: { item: HeldItem; part: HeldPart; area: Area }) {
  const said = Object.entries(item).filter(([, value]) => value !== null && value !== '')
  return (
    <div class="gc-idea">
      <Picture name={easyHeldWords[part.part]?.picture ?? 'paper'} />
      <SummaryList
        rows={said.map(([name, value]) => ({
          key: { text: name },
          value: { text: <Value {...{ value, area }} />, classes: 'gc-said' },
        }))}
      />
    </div>
  )
}

/** Those of the title, of the reason and of what its things are called. */
function HardWordsOf({ part, explained }: Pick<PartOptions, 'part' | 'explained'>) {
  const { why = [], kept } = easyHeldWords[part.part] ?? {}
  const labels = part.items.flatMap((item) => Object.keys(item))
  const words = hardWordsIn([titleOf(part), ...why, ...(kept?.('') ?? []), ...labels].join('. '))
  return words.map((word) => <Once {...{ word, explained }} />)
}

/** Each hard word is explained where it first stands. */
function Once({
  word,
  explained,
}: { word: Parameters<typeof HardWord>[0]['word'] } & Pick<PartOptions, 'explained'>) {
  if (explained.has(word)) return null
  explained.add(word)
  return <HardWord word={word} />
}

function titleOf({ part, title }: HeldPart): string {
  return easyHeldWords[part]?.title ?? title
}
