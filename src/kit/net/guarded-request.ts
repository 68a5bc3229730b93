import { lookup } from 'node:dns/promises'
import { get as getPlain } from 'node:http'
import { get as getSecure } from 'node:https'
import { BlockList, isIP } from 'node:net'

import { accept, refuse, type Result } from '#kit/result/result.ts'

/** Why another server was not asked, or gave no answer. */
export type RequestProblem =
  'address-is-not-https' | 'address-is-private' | 'no-answer' | 'answer-is-too-large'

export type RequestLimits = {
  /** Hosts that the operator lets be asked wherever they are, with plain HTTP too. */
  readonly allowedHosts: readonly string[]
  readonly milliseconds: number
  readonly bytes: number
}

const privateNetworks = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  privateNetworks.addSubnet(network, prefix, 'ipv4')
}

// Only 2000::/3 is the public internet; of it, what embeds or tunnels another address is not.
const publicNetwork = new BlockList()
publicNetwork.addSubnet('2000::', 3, 'ipv6')
const tunnels = new BlockList()
tunnels.addSubnet('2001::', 23, 'ipv6')
tunnels.addSubnet('2001:db8::', 32, 'ipv6')
tunnels.addSubnet('2002::', 16, 'ipv6')

/** Whether an IP address belongs to the public internet. */
export const isPublicAddress = (address: string): boolean => {
  if (isIP(address) === 4) return !privateNetworks.check(address, 'ipv4')
  return publicNetwork.check(address, 'ipv6') && !tunnels.check(address, 'ipv6')
}

const bare = (hostname: string): string => hostname.replaceAll(/^\[|\]$/g, '')

/** The one address that is then connected to, so that a second look-up cannot lead elsewhere. */
const resolve = async (hostname: string): Promise<string | undefined> => {
  try {
    const { address } = await lookup(bare(hostname))
    return address
  } catch {
    return undefined
  }
}

type Fetched = Result<Uint8Array, RequestProblem>

const read = (
  url: URL,
  address: string,
  { milliseconds, bytes }: RequestLimits,
): Promise<Fetched> =>
  new Promise((settle) => {
    const get = url.protocol === 'https:' ? getSecure : getPlain
    const options = {
      signal: AbortSignal.timeout(milliseconds),
      lookup: (
        _host: string,
        _options: object,
        found: (error: null, addresses: { address: string; family: number }[]) => void,
      ) => found(null, [{ address, family: isIP(address) }]),
      autoSelectFamily: true,
    }
    const request = get(url, options, (response) => {
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        chunks.push(chunk)
        if (size > bytes) {
          settle(refuse('answer-is-too-large'))
          request.destroy()
        }
      })
      response.on('error', () => settle(refuse('no-answer')))
      response.on('end', () => {
        const isRead = response.statusCode === 200
        settle(isRead ? accept(Buffer.concat(chunks)) : refuse('no-answer'))
      })
    })
    request.on('error', () => settle(refuse('no-answer')))
  })

/**
 * Asks another server whose address a person gave: HTTPS and the public internet only, unless the
 * operator allows the host; no redirect is followed, and neither time nor size is unbounded.
 */
export const guardedRequest = async (url: URL, limits: RequestLimits): Promise<Fetched> => {
  const isAllowed = limits.allowedHosts.includes(url.hostname)
  if (url.protocol !== 'https:' && !isAllowed) return refuse('address-is-not-https')
  const address = await resolve(url.hostname)
  if (address === undefined) return refuse('no-answer')
  if (!isAllowed && !isPublicAddress(address)) return refuse('address-is-private')
  return read(url, address, limits)
}
