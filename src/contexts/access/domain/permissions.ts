/** What a member may be. The operator acts from the command line and has no sign-in. */
export const roles = ['viewer', 'editor', 'head'] as const
export type MemberRole = (typeof roles)[number]
export type Role = MemberRole | 'operator'

/** Everything that asks for permission. A new act is a new line here. */
export type Act =
  | 'read'
  | 'edit'
  | 'approve'
  | 'approve-what-is-ours-alone'
  | 'record-measure'
  | 'move-clock'
  | 'export-side'
  | 'erase-private-records'
  | 'invite-member'
  | 'keep-servers'

const everyone: readonly Role[] = ['viewer', 'editor', 'head', 'operator']
const writers: readonly Role[] = ['editor', 'head', 'operator']
const heads: readonly Role[] = ['head', 'operator']

const permitted: Readonly<Record<Act, readonly Role[]>> = {
  read: everyone,
  edit: writers,
  // A side's word to the other side is its members' alone.
  approve: ['editor', 'head'],
  'approve-what-is-ours-alone': writers,
  'record-measure': writers,
  'move-clock': everyone,
  'export-side': heads,
  'erase-private-records': heads,
  'invite-member': heads,
  'keep-servers': heads,
}

/** Whether someone in this role may do this. Which records, row-level security decides. */
export const may = (actor: { readonly role: Role }, act: Act): boolean =>
  permitted[act].includes(actor.role)
