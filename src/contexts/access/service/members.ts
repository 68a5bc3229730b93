import { listMembersOfOwnSide } from '../store/member-store.ts'
import { askMembers } from './ask-members.ts'
import { signInWithPassword } from './sign-in.ts'
import { tellMembers } from './tell-members.ts'

/** The people of a side: who they are, asking them by mail for what only they can answer, and telling them. */
export const members = {
  ofOwnSide: listMembersOfOwnSide,
  ask: askMembers,
  /** With address and password, as at the door. */
  signIn: signInWithPassword,
  /** Everybody of a side who has not declined it. */
  tell: tellMembers,
}
