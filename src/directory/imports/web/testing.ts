// What the tests of these pages share: a file that is chosen and sent, and what a spreadsheet says.
import { attribute, readPage, type Page } from '../../../../test/support/site/page.ts'
import type { Visitor } from '../../../../test/support/site/visitor.ts'

export interface Chosen {
  kind?: string
  address?: string
  file?: File
  /** Whether "Show what is added to the public at once" stays ticked, as it is. */
  shown?: boolean
}

/** Fills in the form and sends it, as a browser does; follows where it leads. */
export async function send(nell: Visitor, chosen: Chosen): Promise<Page> {
  const page = await nell.open('/ashdale/admin/imports')
  return sendAgain(nell, page, chosen)
}

/** Sends the form of a page once more, with some of it filled in anew. */
export async function sendAgain(nell: Visitor, page: Page, chosen: Chosen): Promise<Page> {
  const { action, fields } = page.press('Read it', {
    ...(chosen.kind !== undefined && { kind: chosen.kind }),
    ...(chosen.address !== undefined && { address: chosen.address }),
    ...(chosen.shown === false && { shown: [] }),
  })
  const body = new FormData()
  for (const [name, value] of fields) if (name !== 'file') body.append(name, value)
  // A browser sends a field for a file even when none was chosen.
  body.append('file', chosen.file ?? new File([], ''))
  const response = await nell.ask(action, { method: 'POST', body })
  const next = response.headers.get('location')
  return response.status === 303 && next ? nell.open(next) : readPage(response, action)
}

/** The ids of what a page's records are, by which its links lead to them. */
export function recordIds(page: Page): string[] {
  return page.all('li').flatMap((one) => attribute(one, 'id') ?? [])
}

export function csv(...lines: string[]): File {
  return new File(
    [['Provider,Service,Description,Phone,Website', ...lines].join('\r\n')],
    'list.csv',
    {
      type: 'text/csv',
    },
  )
}
