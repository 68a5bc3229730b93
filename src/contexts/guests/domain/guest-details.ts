import { accept, refuse, type Result } from '#kit/result/result.ts'
import { isLanguage } from '#kit/text/localised.ts'

import type { GuestDetails } from './guest.ts'

/** What a form or a line of a table says of a guest, before it was looked at. */
export const guestFields = [
  'form-of-address',
  'name',
  'capacity',
  'institution',
  'email',
  'language',
  'companions',
] as const
export type GuestField = (typeof guestFields)[number]
export type GuestAsWritten = Readonly<Record<GuestField, string>>

export type DetailRefusal =
  | 'name-is-missing'
  | 'text-is-too-long'
  | 'email-is-not-an-address'
  | 'language-is-unknown'
  | 'companions-are-not-from-0-to-9'

export type DetailFault = { readonly field: GuestField; readonly kind: DetailRefusal }

const longest: Readonly<Partial<Record<GuestField, number>>> = {
  'form-of-address': 60,
  name: 120,
  capacity: 160,
  institution: 160,
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

type ReadAddress = (text: string) => string | undefined

/** Reads what is written of a guest, or says what is wrong with which field. */
export const readDetails = (
  written: GuestAsWritten,
  readAddress: ReadAddress,
): Result<GuestDetails, readonly DetailFault[]> => {
  const text = (field: GuestField): string => oneLine(written[field])
  const email = text('email') === '' ? null : readAddress(text('email'))
  const language = text('language').toLowerCase()
  const companions = text('companions') === '' ? '0' : text('companions')
  const faults: DetailFault[] = guestFields
    .filter((field) => text(field).length > (longest[field] ?? Infinity))
    .map((field) => ({ field, kind: 'text-is-too-long' }))
  if (text('name') === '') faults.push({ field: 'name', kind: 'name-is-missing' })
  if (email === undefined) faults.push({ field: 'email', kind: 'email-is-not-an-address' })
  if (!isLanguage(language)) faults.push({ field: 'language', kind: 'language-is-unknown' })
  if (!/^\d$/.test(companions)) {
    faults.push({ field: 'companions', kind: 'companions-are-not-from-0-to-9' })
  }
  if (faults.length > 0 || email === undefined || !isLanguage(language)) return refuse(faults)
  return accept({
    formOfAddress: text('form-of-address'),
    name: text('name'),
    capacity: text('capacity'),
    institution: text('institution'),
    email,
    language,
    companionsAllowed: Number(companions),
  })
}
