import { UnreadableFile } from './file-problems.ts'

/** One feature of a collection as text, and the line on which it begins. */
export type FeatureText = { readonly line: number; readonly text: string }

// A single feature larger than this is no site.
const longestFeature = 16 * 1024 * 1024

const decoded = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for await (const chunk of chunks) {
    let text: string
    try {
      text = decoder.decode(chunk, { stream: true })
    } catch {
      throw new UnreadableFile({ line, field: null, problem: { is: 'not-utf-8' } })
    }
    line += text.split('\n').length - 1
    yield text
  }
}

type State = {
  depth: number
  line: number
  isInText: boolean
  isEscaped: boolean
  /** The depth at which features stand, once their list has begun. */
  features: number | undefined
  begun: { readonly line: number; readonly parts: string[]; size: number } | undefined
  /** What stood last outside of texts and brackets: the key of a list that begins. */
  lastText: string
  /** After the list of features nothing more is read. */
  isOver: boolean
}

const begin = (state: State): void => {
  const isFeature = state.features !== undefined && state.depth === state.features
  if (isFeature && state.begun === undefined) {
    state.begun = { line: state.line, parts: [], size: 0 }
  }
  state.depth += 1
}

const beginList = (state: State): void => {
  state.depth += 1
  if (state.features === undefined && state.depth === 2 && state.lastText === 'features') {
    state.features = state.depth
  }
}

const keep = (state: State, text: string): void => {
  const { begun } = state
  if (begun === undefined) return
  begun.parts.push(text)
  begun.size += text.length
  if (begun.size > longestFeature) {
    throw new UnreadableFile({
      line: begun.line,
      field: null,
      problem: { is: 'feature-too-large' },
    })
  }
}

/** Takes one character; answers a feature when this ends it. */
const take = (state: State, character: string): FeatureText | undefined => {
  if (character === '\n') state.line += 1
  if (state.isInText) {
    if (state.isEscaped) state.isEscaped = false
    else if (character === '\\') state.isEscaped = true
    else if (character === '"') state.isInText = false
    else if (state.begun === undefined && state.lastText.length < 20) state.lastText += character
    return undefined
  }
  switch (character) {
    case '"':
      state.isInText = true
      if (state.begun === undefined) state.lastText = ''
      return undefined
    case '{':
      begin(state)
      return undefined
    case '[':
      beginList(state)
      return undefined
    case '}':
    case ']':
      state.depth -= 1
      return ended(state)
    default:
      return undefined
  }
}

const ended = (state: State): FeatureText | undefined => {
  const { begun, features } = state
  if (features === undefined) return undefined
  if (state.depth < features) state.isOver = true
  if (begun === undefined || state.depth !== features) return undefined
  return { line: begun.line, text: '' }
}

// What is between two characters that matter is taken over as a whole.
const matters = /["\\{}[\]\n]/g

const takeAll = function* (state: State, text: string): Generator<FeatureText> {
  let from = 0
  for (const { index } of text.matchAll(matters)) {
    if (state.isOver) return
    if (index > from) takeBetween(state, text.slice(from, index))
    const character = text[index] ?? ''
    const done = take(state, character)
    keep(state, character)
    from = index + 1
    if (done !== undefined && state.begun !== undefined) {
      yield { line: done.line, text: state.begun.parts.join('') }
      state.begun = undefined
    }
  }
  takeBetween(state, text.slice(from))
}

const takeBetween = (state: State, text: string): void => {
  if (text === '') return
  state.isEscaped = false
  if (state.isInText && state.begun === undefined && state.lastText.length < 20) {
    state.lastText += text.slice(0, 20)
  }
  keep(state, text)
}

/** The features of a GeoJSON collection one by one, however large the file is; throws `UnreadableFile`. */
export const splitFeatures = async function* (
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<FeatureText> {
  const state: State = {
    depth: 0,
    line: 1,
    isInText: false,
    isEscaped: false,
    features: undefined,
    begun: undefined,
    lastText: '',
    isOver: false,
  }
  for await (const text of decoded(chunks)) yield* takeAll(state, text)
  if (state.features === undefined) {
    throw new UnreadableFile({
      line: 1,
      field: 'features',
      problem: { is: 'no-collection' },
    })
  }
  if (!state.isOver) {
    throw new UnreadableFile({
      line: state.line,
      field: null,
      problem: { is: 'ends-in-the-middle' },
    })
  }
}
