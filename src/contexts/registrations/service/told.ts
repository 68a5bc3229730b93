import { findNoticesOfChange, listFactsOfChange } from '../store/notice-store.ts'

/** What a change told people: of each event, and how far its notices have come. */
export const told = { facts: listFactsOfChange, progress: findNoticesOfChange }
