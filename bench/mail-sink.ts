// A mail server in a process of its own, so that what it does is not counted as ours.
import { openSmtpSink } from '#tests/support/smtp-sink.ts'

const sink = await openSmtpSink()
process.send?.(sink.url)
process.once('disconnect', () => process.exit())
