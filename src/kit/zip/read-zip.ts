import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'

import { accept, refuse, type Result } from '#kit/result/result.ts'

export type ZipProblem =
  'zip-is-damaged' | 'zip-is-encrypted' | 'zip-has-too-many-entries' | 'zip-unpacks-to-too-much'

export type ZipLimits = {
  readonly entries: number
  /** Of all entries together, unpacked. */
  readonly bytes: number
  /** How many times its own size an archive may unpack to. */
  readonly ratio: number
}

/** An archive whose table of contents was read; nothing is unpacked before it is asked for. */
export type ZipArchive = {
  /** Whether it has an entry of that name; capital letters do not count. */
  readonly has: (name: string) => boolean
  readonly read: (name: string) => Promise<Result<Uint8Array, ZipProblem>>
}

type Entry = {
  readonly isEncrypted: boolean
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

const unpack = promisify(inflateRaw)

// Signatures and field offsets: APPNOTE.TXT 6.3.10 of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16.
const localHeader = { signature: 0x04034b50, size: 30 }
const centralHeader = { signature: 0x02014b50, size: 46 }
const endRecord = { signature: 0x06054b50, size: 22 }
const longestComment = 0xffff
const [stored, deflated] = [0, 8]

const findEnd = (buffer: Buffer): number | undefined => {
  const first = Math.max(0, buffer.length - endRecord.size - longestComment)
  for (let at = buffer.length - endRecord.size; at >= first; at -= 1) {
    if (buffer.readUInt32LE(at) === endRecord.signature) return at
  }
  return undefined
}

const nameKey = (name: string): string =>
  name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()

type Listed = { readonly name: string; readonly entry: Entry; readonly next: number }

const entryAt = (buffer: Buffer, at: number): Listed | undefined => {
  if (at + centralHeader.size > buffer.length) return undefined
  if (buffer.readUInt32LE(at) !== centralHeader.signature) return undefined
  const nameEnd = at + centralHeader.size + buffer.readUInt16LE(at + 28)
  const next = nameEnd + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  if (next > buffer.length) return undefined
  return {
    name: nameKey(buffer.toString('utf8', at + centralHeader.size, nameEnd)),
    entry: {
      isEncrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
      method: buffer.readUInt16LE(at + 10),
      checksum: buffer.readUInt32LE(at + 16),
      packed: buffer.readUInt32LE(at + 20),
      unpacked: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    },
    next,
  }
}

const listEntries = (
  buffer: Buffer,
  limits: ZipLimits,
): Result<ReadonlyMap<string, Entry>, ZipProblem> => {
  const end = findEnd(buffer)
  if (end === undefined) return refuse('zip-is-damaged')
  const count = buffer.readUInt16LE(end + 10)
  if (count > limits.entries) return refuse('zip-has-too-many-entries')
  const entries = new Map<string, Entry>()
  let at = buffer.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    const listed = entryAt(buffer, at)
    // Two entries of one name are read differently by different programs.
    if (listed === undefined || entries.has(listed.name)) return refuse('zip-is-damaged')
    entries.set(listed.name, listed.entry)
    at = listed.next
  }
  const unpacked = [...entries.values()].reduce((sum, entry) => sum + entry.unpacked, 0)
  return unpacked > limits.bytes || unpacked > limits.ratio * buffer.length
    ? refuse('zip-unpacks-to-too-much')
    : accept(entries)
}

const packedBytes = (buffer: Buffer, { offset, packed }: Entry): Buffer | undefined => {
  if (offset + localHeader.size > buffer.length) return undefined
  if (buffer.readUInt32LE(offset) !== localHeader.signature) return undefined
  const lengths = buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28)
  const start = offset + localHeader.size + lengths
  return start + packed > buffer.length ? undefined : buffer.subarray(start, start + packed)
}

/** Unpacks no more than the entry says it holds, whatever its bytes would go on to say. */
const unpackEntry = async (buffer: Buffer, entry: Entry): Promise<Result<Buffer, ZipProblem>> => {
  if (entry.isEncrypted) return refuse('zip-is-encrypted')
  const packed = packedBytes(buffer, entry)
  if (packed === undefined) return refuse('zip-is-damaged')
  if (entry.method === stored) return accept(packed)
  if (entry.method !== deflated) return refuse('zip-is-damaged')
  try {
    return accept(await unpack(packed, { maxOutputLength: Math.max(1, entry.unpacked) }))
  } catch {
    return refuse('zip-is-damaged')
  }
}

/**
 * Opens a ZIP archive in memory: entries stored or deflated, none of it encrypted, its sizes as
 * stated within the limits. An entry that is not what the table of contents says is refused.
 */
export const openZip = (bytes: Uint8Array, limits: ZipLimits): Result<ZipArchive, ZipProblem> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const listed = listEntries(buffer, limits)
  if (!listed.ok) return listed
  const entries = listed.value
  return accept({
    has: (name) => entries.has(nameKey(name)),
    read: async (name) => {
      const entry = entries.get(nameKey(name))
      if (entry === undefined) return refuse('zip-is-damaged')
      const unpacked = await unpackEntry(buffer, entry)
      if (!unpacked.ok) return unpacked
      const isWhole =
        unpacked.value.length === entry.unpacked && crc32(unpacked.value) === entry.checksum
      return isWhole ? unpacked : refuse('zip-is-damaged')
    },
  })
}
