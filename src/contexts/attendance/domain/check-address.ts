import { accept, refuse, type Result } from '#kit/result/result.ts'

export type AddressRefusal =
  | 'address-is-missing'
  | 'address-is-too-long'
  | 'address-is-none'
  | 'address-is-not-https'
  | 'address-holds-a-password'
  | 'address-is-our-own'

const longestAddress = 2_000

/**
 * An address that browsers may be led to: https, nobody's password in it, and not of this site,
 * where it could lead in a circle. What stands there is never fetched from here.
 */
export const checkAddress = (text: string, own: string): Result<string, AddressRefusal> => {
  if (text === '') return refuse('address-is-missing')
  if (text.length > longestAddress) return refuse('address-is-too-long')
  const url = /\s/.test(text) ? null : URL.parse(text)
  if (url === null) return refuse('address-is-none')
  if (url.protocol !== 'https:') return refuse('address-is-not-https')
  if (url.username !== '' || url.password !== '') return refuse('address-holds-a-password')
  if (url.host === new URL(own).host) return refuse('address-is-our-own')
  return url.href.length > longestAddress ? refuse('address-is-too-long') : accept(url.href)
}
