import PostalMime from 'postal-mime'

import { accept, refuse, type Result } from '#kit/result/result.ts'

/** What became of a mail at one address, as a mail server reports it. */
export type ReportedRecipient = {
  readonly address: string
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
  /** RFC 3463: `5.1.1`; made of the reply's code where a report has none. */
  readonly status: string
  readonly diagnostic: string
}

/** A delivery status notification (RFC 3464), and all by which its mail can be found. */
export type DeliveryReport = {
  /** Ids that came back in the envelope: as Original-Envelope-Id, or in the address written to. */
  readonly ids: readonly string[]
  /** Message-IDs of the mail that came back, and those that the report refers to. */
  readonly messageIds: readonly string[]
  readonly recipients: readonly ReportedRecipient[]
}

export type ReportRefusal = 'is-no-mail' | 'is-no-delivery-report'

const statusTypes = new Set(['message/delivery-status', 'message/global-delivery-status'])
const returnedTypes = new Set([
  'message/rfc822',
  'text/rfc822-headers',
  'message/global',
  'message/global-headers',
])
const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const

// Reports are small; what is nested deeper than this was made to do harm.
const limits = { maxNestingDepth: 12, maxHeadersSize: 256 * 1024, forceRfc822Attachments: true }

type Fields = Readonly<Record<string, string>>

const textOf = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)

/** The groups of header fields in a delivery status: one for the message, one for each recipient. */
const fieldGroups = (text: string): Fields[] =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map((group) =>
      Object.fromEntries(
        group.split('\n').flatMap((line) => {
          const [, name = '', value = ''] = /^([\w-]+):\s*(.*?)\s*$/.exec(line) ?? []
          return name === '' ? [] : [[name.toLowerCase(), value]]
        }),
      ),
    )

// `rfc822; "a"@x`, `utf-8;a@x`, and from some servers just the address, in angle brackets or not.
const addressOf = (field = ''): string =>
  (field.split(';').at(-1) ?? '').trim().replaceAll(/^<|>$/g, '').toLowerCase()

const statusOf = ({ status = '', 'diagnostic-code': diagnostic = '' }: Fields): string => {
  const stated =
    /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(status) ?? /\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(diagnostic)
  const reply = /\b([45])\d\d\b/.exec(diagnostic)
  return stated?.[1] ?? (reply === null ? '' : `${reply[1] ?? ''}.0.0`)
}

const recipientOf = (fields: Fields): ReportedRecipient[] => {
  const action = actions.find((known) => known === fields['action']?.toLowerCase().trim())
  if (action === undefined) return []
  const address = addressOf(fields['original-recipient'] ?? fields['final-recipient'])
  const diagnostic = (fields['diagnostic-code'] ?? '').slice(0, 500)
  return [{ address, action, status: statusOf(fields), diagnostic }]
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const idsInAddress = (text: string): string[] =>
  [...text.matchAll(new RegExp(`\\+(${uuid})@`, 'gi'))].map(([, id = '']) => id.toLowerCase())
const messageIdsIn = (text: string): string[] => text.match(/<[^<>\s]+@[^<>\s]+>/g) ?? []

const parse = async (raw: Uint8Array | string) => {
  try {
    return await PostalMime.parse(raw, limits)
  } catch {
    return undefined
  }
}

const writtenTo = new Set([
  'to',
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'original-recipient',
])

/** Reads one raw message as the report of a mail server on a mail that was sent from here. */
export const readDeliveryReport = async (
  raw: Uint8Array,
): Promise<Result<DeliveryReport, ReportRefusal>> => {
  const mail = await parse(raw)
  // RFC 5322, 3.6: each mail says from whom it is.
  if (mail === undefined || !mail.headers.some(({ key }) => key === 'from')) {
    return refuse('is-no-mail')
  }
  const status = mail.attachments.find(({ mimeType }) => statusTypes.has(mimeType))
  if (status === undefined) return refuse('is-no-delivery-report')
  const groups = fieldGroups(textOf(status.content))
  const recipients = groups.flatMap(recipientOf)
  if (recipients.length === 0) return refuse('is-no-delivery-report')
  const returned = mail.attachments.find(({ mimeType }) => returnedTypes.has(mimeType))
  const original = returned === undefined ? undefined : await parse(textOf(returned.content))
  const envelopeIds = groups.flatMap((group) => group['original-envelope-id'] ?? [])
  const addresses = mail.headers.filter(({ key }) => writtenTo.has(key))
  return accept({
    ids: [
      ...envelopeIds.filter((id) => new RegExp(`^${uuid}$`, 'i').test(id)),
      ...addresses.flatMap(({ value }) => idsInAddress(value)),
    ].map((id) => id.toLowerCase()),
    messageIds: [
      ...messageIdsIn(original?.messageId ?? ''),
      ...messageIdsIn(mail.inReplyTo ?? ''),
      ...messageIdsIn(mail.references ?? ''),
    ],
    recipients,
  })
}
