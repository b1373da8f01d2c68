import { nothing, type InputsOf, write } from '../api/parse.ts'

/** The writes of this session that can be taken back or made again; a label is a key of `shared/messages/`. */
export interface HistoryState {
  readonly undo: string | null
  readonly redo: string | null
}

export interface HistoryApi {
  read(input: Record<string, never>): Promise<HistoryState>
  /** Takes back the last write of the session, whatever view made it. Refuses with `nothing-to-undo`. */
  undo(input: Record<string, never>): Promise<HistoryState>
  redo(input: Record<string, never>): Promise<HistoryState>
}

export const historyInputs = {
  // The session's history lives in the writer's connection, so even reading it goes there.
  read: write(nothing),
  undo: write(nothing),
  redo: write(nothing),
} satisfies InputsOf<HistoryApi>
