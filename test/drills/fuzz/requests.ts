// Requests of every kind to every address of src/urls.ts, made from a seed.
import fc from 'fast-check'
import { siteUrls, urls } from '../../../src/urls.ts'
import { fieldNames, forms } from './forms.ts'
import { percent, text } from './texts.ts'

/** What a drill knows: values that lead somewhere, by the name of the parameter, and a cookie. */
export interface Known {
  area: string
  params: Record<string, string[]>
  /** Ids that a form may hide: of this area and of another. */
  ids: string[]
  admin: string
}

export interface Sent {
  method: string
  path: string
  headers: Record<string, string>
  body?: Buffer
}

interface Target {
  name: string
  path: string
}

export function requests(known: Known): fc.Arbitrary<Sent> {
  return target(known).chain(({ name, path }) =>
    fc
      .record({ method, query, headers: headers(known), body: body(name, known) })
      .map(({ method: verb, query: asked, headers: given, body: sent }) => {
        const withBody = !['GET', 'HEAD'].includes(verb) || given['x-odd-body'] === 'yes'
        const all: Record<string, string> = { ...given, ...(withBody && sent ? sent.headers : {}) }
        delete all['x-odd-body']
        const content = withBody ? sent?.content : undefined
        return { method: verb, path: path + asked, headers: all, body: content }
      }),
  )
}

/** Longer ones Node refuses before they reach us. */
function inAddress(words: string): string {
  return percent(words).slice(0, 1200)
}

const method = fc.oneof(
  { arbitrary: fc.constant('GET'), weight: 10 },
  { arbitrary: fc.constant('POST'), weight: 12 },
  {
    arbitrary: fc.constantFrom('HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'),
    weight: 2,
  },
)

/** Every address of the map, its parameters filled, and now and then one that isn't in it. */
function target({ area, params }: Known): fc.Arbitrary<Target> {
  const every = [
    ...Object.entries(siteUrls).map(([name, { pattern }]) => ({
      name,
      pattern: pattern as string,
    })),
    ...Object.entries(urls).map(([name, { pattern }]) => ({ name, pattern: `/${area}${pattern}` })),
  ]
  // Where something can be stored, more often.
  const often = every.filter(({ name }) => name in forms)
  const filled = fc
    .tuple(
      fc.constantFrom(...every, ...often, ...often, ...often),
      fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
      text,
    )
    .map(([{ name, pattern }, picks, odd]) => {
      let place = 0
      const path = pattern.replaceAll(/:(\w+)/g, (_, param: string) => {
        const pick = picks[place++] ?? 0
        const values = params[param] ?? []
        return pick % 8 && values.length ? values[pick % values.length]! : inAddress(odd)
      })
      return { name, path }
    })
  const anything = fc
    .array(text, { maxLength: 4 })
    .map((parts) => ({ name: '', path: `/${parts.map(inAddress).join('/')}` }))
  const broken = fc
    .tuple(
      filled,
      fc.constantFrom('%', '%zz', '%00', '//', '/../..', ';x=1', '%2e%2e/', '?', '%C0%AF'),
    )
    .map(([{ name, path }, end]) => ({ name, path: path + end }))
  return fc.oneof(
    { arbitrary: filled, weight: 20 },
    { arbitrary: anything, weight: 1 },
    { arbitrary: broken, weight: 1 },
  )
}

const query = fc.oneof(
  { arbitrary: fc.constant(''), weight: 3 },
  {
    arbitrary: fc
      .array(
        fc.tuple(fc.constantFrom('what', 'where', 'page', 'listings', 'secret', 'v', 'x'), text),
        {
          maxLength: 4,
        },
      )
      .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${inAddress(value)}`).join('&')}`),
    weight: 3,
  },
  {
    arbitrary: fc.constantFrom('?', '?%', '?what=%E0%A4%A', '?what[]=1', '?&&=&', '?page=2'),
    weight: 1,
  },
)

function headers({ admin }: Known): fc.Arbitrary<Record<string, string>> {
  const cookie = fc.oneof(
    { arbitrary: fc.constant(`admin=${admin}`), weight: 4 },
    { arbitrary: fc.constant(''), weight: 4 },
    {
      arbitrary: text.map(
        (value) => `admin=${inAddress(value)}; shortlist_marl=${inAddress(value)}; ;=; x`,
      ),
      weight: 1,
    },
  )
  return fc
    .record({
      cookie,
      from: fc.ipV4(),
      extra: fc.option(
        fc.constantFrom<[string, string]>(
          ['accept-encoding', 'gzip'],
          ['accept-encoding', 'br;q=0, *'],
          ['range', 'bytes=0-10'],
          ['range', 'bytes=-1,5-2'],
          ['if-none-match', '*'],
          ['if-none-match', '"x", W/"y", z'],
          ['if-modified-since', 'yesterday'],
          ['host', 'support.elsewhere.example'],
          ['host', 'LOCALHOST:99999'],
          ['host', 'a b'],
          ['host', '[::1'],
          ['host', ''],
          ['x-forwarded-for', ', ,'],
          ['x-forwarded-host', 'fuzz.example'],
          ['user-agent', 'Fuzzbot "<fuzz>'],
          ['accept-language', '*;q=9'],
          ['content-type', 'multipart/form-data'],
          ['x-odd-body', 'yes'],
          ['expect', '100-continue'],
        ),
        { freq: 3 },
      ),
    })
    .map(({ cookie: kept, from, extra }) => ({
      ...(kept && { cookie: kept }),
      'x-forwarded-for': from,
      'sec-fetch-site': 'same-origin',
      ...(extra && { [extra[0]]: extra[1] }),
    }))
}

interface Body {
  headers: Record<string, string>
  content: Buffer
}

function body(name: string, known: Known): fc.Arbitrary<Body | undefined> {
  const typed = fields(name, known)
  const encoded = typed.map((pairs) => ({
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    content: Buffer.from(
      pairs.map(([key, value]) => `${percent(key)}=${percent(value)}`).join('&'),
    ),
  }))
  const multipart = fc.tuple(typed, fc.boolean()).map(([pairs, whole]) => ({
    headers: { 'content-type': 'multipart/form-data; boundary=fuzz' },
    content: Buffer.from(
      pairs
        .map(
          ([key, value]) =>
            `--fuzz\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
        )
        .join('') + (whole ? '--fuzz--\r\n' : '--fu'),
    ),
  }))
  const odd = fc
    .tuple(
      text,
      fc.constantFrom(
        ...[
          'application/json',
          'text/plain',
          'multipart/form-data; boundary=',
          'application/x-www-form-urlencoded; charset=utf-16',
        ],
      ),
    )
    .map(([content, type]) => ({
      headers: { 'content-type': type },
      content: Buffer.from(content),
    }))
  const large = fc.constantFrom(300_000, 10_000_000).map((size) => ({
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    content: Buffer.alloc(size, 'a=b&'),
  }))
  return fc.oneof(
    { arbitrary: encoded, weight: 300 },
    { arbitrary: multipart, weight: 60 },
    { arbitrary: odd, weight: 20 },
    { arbitrary: fc.constant(undefined), weight: 10 },
    { arbitrary: large, weight: 1 },
  )
}

/** A form that would do, with a field or two changed, doubled or left out. */
function fields(name: string, { ids }: Known): fc.Arbitrary<[string, string][]> {
  const base = forms[name]
  const names = base ? [...Object.keys(base), 'enquiryId', 'reportId', 'x'] : fieldNames
  const start = fc.nat().map((pick) =>
    Object.entries(base ?? {}).flatMap(([key, values]): [string, string][] => {
      const many = ['languages', 'support', 'whoFor'].includes(key)
      const chosen = many ? values : values.slice(pick % values.length || 0).slice(0, 1)
      return chosen.map((value) => [key, value])
    }),
  )
  const change = fc.tuple(
    fc.constantFrom(...names),
    fc.oneof(text, fc.constantFrom(...ids)),
    fc.constantFrom('replace', 'replace', 'add', 'leave out'),
  )
  return fc.tuple(start, fc.array(change, { maxLength: 3 })).map(([pairs, changes]) =>
    changes.reduce<[string, string][]>((now, [key, value, how]) => {
      const others = how === 'add' ? now : now.filter(([own]) => own !== key)
      return how === 'leave out' ? others : [...others, [key, value]]
    }, pairs),
  )
}
