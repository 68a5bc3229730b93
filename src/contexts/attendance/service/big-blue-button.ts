import { hashOf } from '#kit/ids/ids.ts'
import { guardedRequest, type RequestProblem } from '#kit/net/guarded-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { readXml } from '#kit/xml/read-xml.ts'

import type { Attendee, OnlineServer } from '../domain/online-server.ts'

/** Why a server for meetings did not do what it was asked. */
export type ServerProblem = RequestProblem | 'secret-is-wrong' | 'answer-is-not-understood'

/** Shared with the server, and the hosts of the private network that may be asked. */
export type Means = { readonly secret: string; readonly privateHosts: readonly string[] }

const limits = { milliseconds: 5_000, bytes: 512 * 1024 }
const xmlLimits = { bytes: limits.bytes, depth: 20, elements: 20_000 }

/** A call with its checksum: SHA-256 over name, parameters and secret, as the server's API has it. */
const signedCall = (
  address: string,
  secret: string,
  { call, parameters }: { call: string; parameters: Readonly<Record<string, string>> },
): URL => {
  const query = new URLSearchParams(parameters).toString()
  const checksum = hashOf(`${call}${query}${secret}`)
  return new URL(`${address}/api/${call}?${query}${query === '' ? '' : '&'}checksum=${checksum}`)
}

const ask = async (
  { address }: Pick<OnlineServer, 'address'>,
  { secret, privateHosts }: Means,
  asked: { readonly call: string; readonly parameters: Readonly<Record<string, string>> },
): Promise<Result<undefined, ServerProblem>> => {
  const url = signedCall(address, secret, asked)
  const answer = await guardedRequest(url, { ...limits, allowedHosts: privateHosts })
  if (!answer.ok) return answer
  const document = readXml(answer.value, xmlLimits)
  if (!document.ok) return refuse('answer-is-not-understood')
  const valueOf = (name: string): string | undefined =>
    document.value.children.find((child) => child.name === name)?.text
  if (valueOf('returncode') === 'SUCCESS') return accept(undefined)
  const isUnsigned = valueOf('messageKey') === 'checksumError'
  return refuse(isUnsigned ? 'secret-is-wrong' : 'answer-is-not-understood')
}

/** Whether the server answers, and believes the secret. */
export const tryServer = (
  server: Pick<OnlineServer, 'address'>,
  means: Means,
): Promise<Result<undefined, ServerProblem>> =>
  ask(server, means, { call: 'getMeetings', parameters: {} })

/** A meeting at the server. The server makes it once, however often it is asked. */
export const ensureMeeting = (
  server: OnlineServer,
  means: Means,
  {
    room,
    title,
    leaveTo,
  }: { readonly room: string; readonly title: string; readonly leaveTo: string },
): Promise<Result<undefined, ServerProblem>> =>
  ask(server, means, {
    call: 'create',
    parameters: { meetingID: room, name: title, record: 'false', logoutURL: leaveTo },
  })

/** The personal address of a meeting that was made. */
export const meetingAddress = (
  { address }: OnlineServer,
  secret: string,
  { room, attendee }: { readonly room: string; readonly attendee: Attendee },
): string =>
  signedCall(address, secret, {
    call: 'join',
    parameters: {
      meetingID: room,
      fullName: attendee.name,
      role: attendee.role === 'host' ? 'MODERATOR' : 'VIEWER',
      redirect: 'true',
    },
  }).href
