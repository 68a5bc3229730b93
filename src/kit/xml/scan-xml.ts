import { setImmediate } from 'node:timers/promises'

import { SaxesParser } from 'saxes'

import { accept, refuse, type Result } from '#kit/result/result.ts'

/** Who listens to a document; names are local ones, without the prefix of a namespace. */
export type XmlListener = {
  readonly opened?: (name: string, attribute: (name: string) => string | undefined) => void
  readonly text?: (text: string) => void
  readonly closed?: (name: string) => void
  /** Asked now and then: whether the rest need not be read. */
  readonly hasEnough?: () => boolean
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

// Between two pieces others have their turn: a large document takes a second or two.
const pieceBytes = 128 * 1024

// No spreadsheet nests a dozen; a parser keeps each element that is open, and each attribute.
const [deepest, mostAttributes] = [100, 200]

/** Why a document was not read to its end. */
export type XmlStop = 'xml-cannot-be-read' | 'xml-has-a-document-type'

class Stopped extends Error {
  readonly why: XmlStop
  constructor(why: XmlStop) {
    super(why)
    this.why = why
  }
}

const stop = (why: XmlStop = 'xml-cannot-be-read'): never => {
  throw new Stopped(why)
}

const parserFor = (listener: XmlListener): SaxesParser<{ xmlns: false; position: false }> => {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  })
  let [depth, given] = [0, 0]
  parser.on('error', () => stop())
  // Without a document type there are no entities but the five of XML itself.
  parser.on('doctype', () => stop('xml-has-a-document-type'))
  parser.on('attribute', () => {
    given += 1
    if (given > mostAttributes) stop()
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    given = 0
    if (depth > deepest) stop()
    const byName = (wanted: string): string | undefined =>
      attributes[wanted] ??
      Object.entries(attributes).find(([each]) => localName(each) === wanted)?.[1]
    listener.opened?.(localName(name), byName)
  })
  const heard = (text: string): void => listener.text?.(text)
  parser.on('text', heard)
  parser.on('cdata', heard)
  parser.on('closetag', ({ name }) => {
    depth -= 1
    listener.closed?.(localName(name))
  })
  return parser
}

/** Text as it comes in, piece by piece; without a piece, its end. */
const utf8 = (): ((piece?: Uint8Array) => string) => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return (piece) => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true })
    } catch {
      return stop()
    }
  }
}

/**
 * Reads an XML document from its beginning to its end without keeping it: UTF-8 only, without a
 * document type. For documents that are too large to be read whole.
 */
export const scanXml = async (
  bytes: Uint8Array,
  listener: XmlListener,
): Promise<Result<undefined, XmlStop>> => {
  const decode = utf8()
  const parser = parserFor(listener)
  try {
    for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
      parser.write(decode(bytes.subarray(at, at + pieceBytes)))
      if (listener.hasEnough?.() === true) return accept(undefined)
      await setImmediate()
    }
    parser.write(decode()).close()
    return accept(undefined)
  } catch (error) {
    if (error instanceof Stopped) return refuse(error.why)
    throw error
  }
}
