import type { DeskVisit } from '#contexts/access/contract.ts'

import type { RecordedMeasure } from '../store/measure-store.ts'
import type { DeskKnowledge } from './desk-knowledge.ts'

/** Whether the member may take the record back, or record its end. */
export const mayWithdraw = (
  { owner, withdrawn }: RecordedMeasure,
  { actor }: DeskVisit,
  { mayRecord }: DeskKnowledge,
): boolean => mayRecord && withdrawn === null && ['joint', actor.side].includes(owner)
