import { operatorOutbox } from '#contexts/access/contract.ts'

import { onOneMail } from './on-one-mail.ts'

export const help = `alternat mail resend ID

Sends one marked copy more of a mail that stayed uncertain after its second copy, which nothing does
by itself: it may have arrived twice already, or never. alternat mail list --state uncertain
names them.
`

/** Runs `alternat mail resend`. */
export const run = onOneMail(help, async (db, id, io) => {
  const resent = await operatorOutbox.resend(db, id)
  if (resent.ok) {
    io.out(`${id} goes out once more\n`)
    return 0
  }
  io.err(`${id} did not stay uncertain, or its words are erased: nothing is sent`)
  return 1
})
