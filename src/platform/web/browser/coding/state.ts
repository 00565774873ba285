/** What is coded, as the server says it: src/studies/coding/coder/codings.ts. */
export interface State {
  me: string
  edition: string
  codes: Code[]
  recent: string[]
  codings: Coding[]
}

export interface Code {
  codeId: string
  name: string
  above: string
  means: string
  colour: string | null
  pattern: number
  canCode: boolean
}

export interface Coding {
  codingId: string
  codeId: string
  memberId: string
  who: string
  startsAt: number
  endsAt: number
}

/** What is coded now; nothing where it can't be asked. */
export async function ask(address: string): Promise<State | undefined> {
  try {
    const answer = await fetch(address, { headers: { accept: 'application/json' } })
    return answer.ok ? ((await answer.json()) as State) : undefined
  } catch {
    return undefined
  }
}

interface Answer {
  state?: State
  /** Why it couldn't be done. */
  sentence?: string
}

export async function send(address: string, fields: Record<string, string>): Promise<Answer> {
  try {
    const answer = await fetch(address, {
      ...{ method: 'POST', body: new URLSearchParams(fields) },
      headers: { accept: 'application/json' },
    })
    if (!answer.ok && answer.status !== 409) throw new Error(answer.statusText)
    const state = (await answer.json()) as State & { sentence?: string }
    return { state, sentence: state.sentence }
  } catch {
    return { sentence: 'This could not be sent. It is still chosen here: try again in a moment.' }
  }
}
