import { stableId } from '../../../platform/db/new-id.ts'

/** By which a turn is known again when a project comes back. */
export function turnId(transcriptId: string, turn: number): string {
  return stableId('turn', transcriptId, String(turn))
}
