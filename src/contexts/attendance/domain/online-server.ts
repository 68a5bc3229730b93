import { accept, refuse, type Result } from '#kit/result/result.ts'

/** What signs people in at a server for meetings: a checksum over each call, or a signed token. */
export const serverKinds = ['bigbluebutton', 'jitsi'] as const
export type ServerKind = (typeof serverKinds)[number]

/** A server for meetings, as the side that has it describes it. */
export type ServerDescription = {
  readonly kind: ServerKind
  readonly name: string
  /** Jitsi: the site. BigBlueButton: what comes before `/api`. Without a slash at the end. */
  readonly address: string
  /** What Jitsi calls whoever signs (`JWT_APP_ID`); null for BigBlueButton. */
  readonly appId: string | null
}

export type OnlineServer = ServerDescription & { readonly id: string }

/** Who goes into a meeting. The host may mute others and end it. */
export type Attendee = { readonly name: string; readonly role: 'host' | 'guest' }

export type ServerRefusal =
  | 'server-name-is-missing'
  | 'server-name-is-too-long'
  | 'server-address-is-none'
  | 'server-address-is-not-https'
  | 'server-app-id-is-missing'
  | 'server-secret-is-too-short'
  | 'server-secret-is-too-long'

type Typed = {
  readonly kind: ServerKind
  readonly name: string
  readonly address: string
  readonly appId: string
  readonly secret: string
}

const readAddress = (address: string): URL | undefined => {
  const url = address.length > 500 || /\s/.test(address) ? null : URL.parse(address)
  const isBare = url?.username === '' && url.search === '' && url.hash === ''
  return url !== null && isBare ? url : undefined
}

const addressIn = (
  { kind, address }: Typed,
  privateHosts: readonly string[],
): Result<string, ServerRefusal> => {
  const url = readAddress(address)
  if (url === undefined) return refuse('server-address-is-none')
  const isPlain = url.protocol === 'http:' && privateHosts.includes(url.hostname)
  if (url.protocol !== 'https:' && !isPlain) return refuse('server-address-is-not-https')
  const plain = url.href.replace(/\/+$/, '')
  // `bbb-conf --secret` prints the address with a slash, people copy it with /api as well.
  return accept(kind === 'jitsi' ? plain : plain.replace(/\/api$/, ''))
}

const isMissing = (appId: string | null): boolean => appId !== null && !/^.{1,200}$/.test(appId)

/**
 * A server as a form describes it, with its secret. HTTPS alone, except at the hosts that the
 * operator lets be reached in the private network.
 */
export const checkServer = (
  typed: Typed,
  privateHosts: readonly string[],
): Result<ServerDescription & { readonly secret: string }, ServerRefusal> => {
  const { kind, name, secret } = typed
  const appId = kind === 'jitsi' ? typed.appId : null
  const address = addressIn(typed, privateHosts)
  const wrong: readonly (readonly [boolean, ServerRefusal])[] = [
    [name === '', 'server-name-is-missing'],
    [name.length > 80, 'server-name-is-too-long'],
    [isMissing(appId), 'server-app-id-is-missing'],
    [secret.length < 8, 'server-secret-is-too-short'],
    [secret.length > 500, 'server-secret-is-too-long'],
  ]
  const refusal = wrong.find(([isWrong]) => isWrong)?.[1]
  if (refusal !== undefined) return refuse(refusal)
  return address.ok ? accept({ kind, name, address: address.value, appId, secret }) : address
}
