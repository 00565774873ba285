import type { StudyDb } from '../../apart.ts'

interface New {
  studyId: string
  quoteId: string
  memberId: string
  transcriptId: string
  startsAt: number
  endsAt: number
  codeId: string
  bears: 'typical' | 'counter'
  /** The finding that it bears on; none: chosen for later. */
  findingId: string | null
}

/** Chooses a quote. A form sent twice is one. */
export async function chooseQuote(db: StudyDb, quote: New): Promise<void> {
  await db
    .insertInto('studies.quote')
    .values({
      ...{ study_id: quote.studyId, quote_id: quote.quoteId, member_id: quote.memberId },
      ...{ transcript_id: quote.transcriptId, code_id: quote.codeId, bears: quote.bears },
      finding_id: quote.findingId,
      ...{ starts_at: quote.startsAt, ends_at: quote.endsAt },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

interface Said {
  studyId: string
  quoteId: string
  bears: 'typical' | 'counter'
  findingId: string | null
  easyWords: string
  why: string
}

/** Says of a quote on what it bears, what it is in easy words, and why it was chosen. */
export async function describeQuote(db: StudyDb, said: Said): Promise<void> {
  await db
    .updateTable('studies.quote')
    .set({ bears: said.bears, easy_words: said.easyWords, why: said.why })
    .set({ finding_id: said.findingId })
    .where('study_id', '=', said.studyId)
    .where('quote_id', '=', said.quoteId)
    .execute()
}

/** It is shown nowhere any more. What was coded stays. */
export async function letGoQuote(db: StudyDb, studyId: string, quoteId: string): Promise<void> {
  await db
    .deleteFrom('studies.quote')
    .where('study_id', '=', studyId)
    .where('quote_id', '=', quoteId)
    .execute()
}
