import { SaxesParser } from 'saxes'

import { accept, refuse, type Result } from '#kit/result/result.ts'
import { decodeUtf8 } from '#kit/text/utf-8.ts'

/** An element of a document that was read whole: its name, its text, and what is in it. */
export type XmlElement = {
  readonly name: string
  /** The address of its namespace; '' without one. */
  readonly namespace: string
  /** Where it begins: line 1 is the first. */
  readonly line: number
  /** The text directly in it, spaces at both ends taken off. */
  readonly text: string
  readonly children: readonly XmlElement[]
}

/** Why a document is not read. */
export type XmlProblem =
  | { readonly kind: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'not-utf-8'; readonly line: number }
  | { readonly kind: 'other-encoding'; readonly line: number; readonly encoding: string }
  | { readonly kind: 'has-doctype'; readonly line: number }
  | { readonly kind: 'too-deep'; readonly line: number; readonly most: number }
  | { readonly kind: 'too-many-elements'; readonly line: number; readonly most: number }
  | { readonly kind: 'not-well-formed'; readonly line: number; readonly column: number }

export type XmlLimits = {
  readonly bytes: number
  readonly depth: number
  readonly elements: number
}

/** Thrown through the parser, which knows no other way to stop; caught in this file. */
class Stopped extends Error {
  readonly problem: XmlProblem
  constructor(problem: XmlProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

type Open = {
  readonly name: string
  readonly namespace: string
  readonly line: number
  text: string
  readonly children: XmlElement[]
}

/** Found before anything is parsed: what stands in a document type is not even looked at. */
const lineOfDoctype = (text: string): number | undefined => {
  const prolog = text.split(/<[a-z_:]/i, 1)[0] ?? ''
  const at = prolog.search(/<!DOCTYPE/i)
  return at === -1 ? undefined : prolog.slice(0, at).split('\n').length
}

const closed = ({ text, ...open }: Open): XmlElement => ({ ...open, text: text.trim() })

const parse = (text: string, limits: XmlLimits): XmlElement | undefined => {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const path: Open[] = []
  let elements = 0
  let root: XmlElement | undefined
  const stop = (problem: XmlProblem): never => {
    throw new Stopped(problem)
  }
  const here = (): { line: number } => ({ line: parser.line })
  parser.on('error', () => stop({ kind: 'not-well-formed', ...here(), column: parser.column + 1 }))
  parser.on('doctype', () => stop({ kind: 'has-doctype', ...here() }))
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) {
      stop({ kind: 'other-encoding', ...here(), encoding: encoding.slice(0, 40) })
    }
  })
  parser.on('opentag', ({ local, uri }) => {
    elements += 1
    if (path.length >= limits.depth) stop({ kind: 'too-deep', ...here(), most: limits.depth })
    if (elements > limits.elements) {
      stop({ kind: 'too-many-elements', ...here(), most: limits.elements })
    }
    path.push({ name: local, namespace: uri, ...here(), text: '', children: [] })
  })
  const add = (part: string): void => {
    const open = path.at(-1)
    if (open !== undefined) open.text += part
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const done = path.pop()
    if (done === undefined) return
    const element = closed(done)
    const parent = path.at(-1)
    if (parent === undefined) root = element
    else parent.children.push(element)
  })
  parser.write(text).close()
  return root
}

/**
 * Reads an XML document whole: UTF-8 only, without a document type and so without entities of its
 * own, bounded in size, depth and number. What breaks one of these is refused with its line.
 */
export const readXml = (bytes: Uint8Array, limits: XmlLimits): Result<XmlElement, XmlProblem> => {
  if (bytes.byteLength > limits.bytes) {
    return refuse({ kind: 'too-large', bytes: bytes.byteLength, most: limits.bytes })
  }
  const decoded = decodeUtf8(bytes)
  if (!decoded.ok) return refuse({ kind: 'not-utf-8', line: decoded.refusal.line })
  const text = decoded.value
  const line = lineOfDoctype(text)
  if (line !== undefined) return refuse({ kind: 'has-doctype', line })
  try {
    const root = parse(text, limits)
    return root === undefined
      ? refuse({ kind: 'not-well-formed', line: 1, column: 1 })
      : accept(root)
  } catch (error) {
    if (error instanceof Stopped) return refuse(error.problem)
    throw error
  }
}
