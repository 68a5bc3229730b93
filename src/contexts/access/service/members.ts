import { listMembersOfOwnSide } from '../store/member-store.ts'
import { askMembers } from './ask-members.ts'

/** The people of a side: who they are, and asking them by mail for what only they can answer. */
export const members = { ofOwnSide: listMembersOfOwnSide, ask: askMembers }
