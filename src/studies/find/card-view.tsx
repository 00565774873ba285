import type { Child } from 'hono/jsx'
import type { Figures } from './figures.tsx'
import { Wide } from '../wide.tsx'

/**
 * A result card in its fixed order: counts and shares; the difference in the top answer; order; any difference;
 * whole providers; the family of tests; case mix; what could have been seen; the sentence; small counts.
 * @param of the card, such as `outcome.1:two`
 */
export function CardView({ figures, of }: { figures: Figures; of: string }) {
  const { show, has, count } = figures
  const at = (path: string) => `${of}.${path}`
  return (
    <div class="card">
      <CountsTable {...{ figures, of }} />
      <dl class="card__tests">
        {has(at('newcombe')) && (
          <Item name="Difference in the top answer">
            {show(at('newcombe.difference'), 'points')} points, probably between{' '}
            {show(at('newcombe.interval.0'), 'points')} and{' '}
            {show(at('newcombe.interval.1'), 'points')} (Newcombe,{' '}
            {show('method:confidence', 'percent')})
          </Item>
        )}
        {has(at('kruskalWallis')) && <Order {...{ figures, of }} />}
        {has(at('pearson')) && <Spread {...{ figures, of }} />}
        <Providers {...{ figures, of }} />
        {count(at('holm')) > 0 && (
          <Item name="Among all tests told together (Holm)">
            <ul>
              {list(figures, at('holm')).map((one) => (
                <li>
                  {testName(figures, of, `${one}.test`)}: p {show(`${one}.p`, 'p')}, adjusted{' '}
                  {show(`${one}.adjusted`, 'p')}
                </li>
              ))}
            </ul>
          </Item>
        )}
        {has(at('caseMix')) && <CaseMix {...{ figures, of }} />}
        {has(at('smallestDetectable')) && (
          <Item name="What could have been seen">
            A difference of {show(at('smallestDetectable.difference'), 'size')} points, in{' '}
            {show(at('smallestDetectable.power'), 'percent')} of such studies
            {has(at('smallestDetectable.withDesignEffect')) && (
              <>
                ; of {show(at('smallestDetectable.withDesignEffect'), 'size')} points, as people
                share organisations
              </>
            )}
          </Item>
        )}
        <Item name="In a sentence">
          <strong>{show(at('sentence'), 'text')}</strong>
        </Item>
        <Item name="Small counts">
          Counts here that are under {show('method:smallUnder', 'whole')} and not nobody:{' '}
          {show(at('smallCounts'), 'whole')}. Nothing is hidden on this card: it is for the team.
        </Item>
      </dl>
    </div>
  )
}

/** The places of a list, as names of figures. */
export function list({ count }: Figures, name: string): string[] {
  return Array.from(
    { length: count(name) },
    (_, place) => `${name}${name.endsWith(':') ? '' : '.'}${place}`,
  )
}

export function Item({ name, children }: { name: string; children?: Child }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What each group answered: counts, shares and between which shares the true one probably lies. */
export function CountsTable({ figures, of }: { figures: Figures; of: string }) {
  const { show } = figures
  const groups = list(figures, `${of}.wilson`)
  return (
    <Wide label="What each group answered">
      <table class="govuk-table">
        <caption class="govuk-table__caption">
          What each group answered, with Wilson’s intervals of{' '}
          {show('method:confidence', 'percent')}
        </caption>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            {groups.map((group) => (
              <th scope="col">
                {show(`${group}.group`, 'text')}, {show(`${group}.people`, 'whole')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list(figures, `${of}.answers`).map((answer, place) => (
            <tr>
              <th scope="row">{show(answer, 'text')}</th>
              {groups.map((group) => (
                <td>
                  {show(`${group}.answers.${place}.count`, 'whole')} (
                  {show(`${group}.answers.${place}.share`, 'percent')};{' '}
                  {show(`${group}.answers.${place}.interval`, 'range')})
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function Order({ figures: { show, has }, of }: { figures: Figures; of: string }) {
  const at = (path: string) => `${of}.${path}`
  return (
    <Item name="Better or worse">
      {has(at('mannWhitney')) ? (
        <>
          Of one person of each group, the one of {show(at('groups.0'), 'text')} gives the better
          answer {show(at('mannWhitney.superiority'), 'times')} times in a hundred, ties shared
          (Mann-Whitney, p {show(at('mannWhitney.p'), 'p')})
        </>
      ) : (
        <>
          Kruskal-Wallis {show(at('kruskalWallis.statistic'), 'decimal')} on{' '}
          {show(at('kruskalWallis.df'), 'whole')}, p {show(at('kruskalWallis.p'), 'p')}
        </>
      )}
      {has(at('linearByLinear')) && (
        <>
          ; linear by linear {show(at('linearByLinear.statistic'), 'decimal')}, p{' '}
          {show(at('linearByLinear.p'), 'p')}
        </>
      )}
    </Item>
  )
}

function Spread({ figures: { show, has, value }, of }: { figures: Figures; of: string }) {
  const at = (path: string) => `${of}.${path}`
  const isSparse = has(at('expected')) && (value(at('expected.below')) as number) > 0
  return (
    <Item name="Any difference, as if each person were alone">
      Chi-square {show(at('pearson.statistic'), 'decimal')} on {show(at('pearson.df'), 'whole')}, p{' '}
      {show(at('pearson.p'), 'p')}. {show(at('expected.below'), 'whole')}{' '}
      {value(at('expected.below')) === 1 ? 'cell has an' : 'cells have an'} expected count below{' '}
      {show('method:lowExpected', 'whole')}; minimum expected count{' '}
      {show(at('expected.least'), 'decimal')}
      {has(at('fisher')) && (
        <>
          . Fisher’s exact p {show(at('fisher.p'), 'p')}; odds ratio{' '}
          {show(at('fisher.oddsRatio'), 'decimal')}
        </>
      )}
      {isSparse && has(at('freemanHalton')) && !has(at('fisher')) && (
        <>. Freeman-Halton p {show(at('freemanHalton.p'), 'p')}</>
      )}
    </Item>
  )
}

function Providers({ figures: { show, has }, of }: { figures: Figures; of: string }) {
  const at = (path: string) => `${of}.${path}`
  if (!has(at('providers'))) return null
  return (
    <Item name="People of the same organisation">
      {has(at('clusterPermutation.p')) && (
        <>
          Whole organisations changed groups {show(at('clusterPermutation.permutations'), 'whole')}{' '}
          times (seed {show(at('clusterPermutation.seed'), 'text')}): p{' '}
          {show(at('clusterPermutation.p'), 'p')}.{' '}
        </>
      )}
      {has(at('clusterPermutation.tooFew')) && (
        <>There are {show(at('clusterPermutation.tooFew'), 'text')}. </>
      )}
      {has(at('icc')) && (
        <>
          Intra-class correlation {show(at('icc'), 'three')}, design effect{' '}
          {show(at('designEffect'), 'decimal')}: {show(at('people'), 'whole')} people in{' '}
          {show(at('providers.count'), 'whole')} organisations tell as much as{' '}
          {show(at('providers.effectivePeople'), 'whole')} would, each alone.
        </>
      )}
    </Item>
  )
}

function CaseMix({ figures, of }: { figures: Figures; of: string }) {
  const { show, has } = figures
  return (
    <Item name="Beside what is expected of people like these">
      <ul>
        {list(figures, `${of}.caseMix`).map((one) => (
          <li>
            {show(`${one}.group`, 'text')}: {show(`${one}.observed`, 'whole')} of{' '}
            {show(`${one}.people`, 'whole')} gave the top answer
            {has(`${one}.expected`) && (
              <>
                , {show(`${one}.expected`, 'decimal')} were expected (observed ÷ expected{' '}
                {show(`${one}.ratio`, 'decimal')}, exact p {show(`${one}.p`, 'p')})
              </>
            )}
          </li>
        ))}
      </ul>
    </Item>
  )
}

const names: Record<string, string> = {
  mannWhitney: 'Mann-Whitney',
  kruskalWallis: 'Kruskal-Wallis',
  freemanHalton: 'Freeman-Halton',
  pearson: 'Chi-square',
  clusterPermutation: 'Whole organisations',
}

/** Other outcomes’ tests are told by what they are, not by a number. */
function testName({ value, has }: Figures, of: string, name: string): string {
  // Of two by two, Freeman and Halton’s test is Fisher’s.
  if (value(name) === 'freemanHalton' && has(`${of}.fisher`)) return 'Fisher’s exact'
  return names[String(value(name))] ?? 'Another outcome of the same family'
}
