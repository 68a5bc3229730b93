/** A fault of a calendar file: which rule it breaks, and where. */
export type Fault = { readonly rule: string; readonly at: string }

/** One content line (RFC 5545 3.1), its name and parameter names in capitals. */
export type ContentLine = {
  readonly name: string
  readonly parameters: ReadonlyMap<string, string>
  readonly value: string
}

export type Component = {
  readonly name: string
  readonly lines: readonly ContentLine[]
  readonly components: readonly Component[]
}

const mostOctets = 75
const fault = (rule: string, at: string): Fault => ({ rule, at: at.slice(0, 60) })

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

// Octets, not characters: a fold may not cut a character, and only octets show that it did.
const splitLines = (bytes: Buffer): Buffer[] => {
  const lines: Buffer[] = []
  let from = 0
  for (let end = bytes.indexOf('\r\n'); end >= 0; end = bytes.indexOf('\r\n', from)) {
    lines.push(bytes.subarray(from, end))
    from = end + 2
  }
  return from < bytes.length ? [...lines, bytes.subarray(from)] : lines
}

/** The faults of a file's octets: line ends, lengths, folds, control characters. */
export const octetFaults = (bytes: Buffer): Fault[] => {
  const faults: Fault[] = []
  if (!bytes.subarray(-2).equals(Buffer.from('\r\n'))) {
    faults.push(fault('ends-with-a-line-break', ''))
  }
  for (const line of splitLines(bytes)) {
    const text = decoded(line)
    const shown = text ?? line.toString()
    if (text === undefined) faults.push(fault('no-character-is-cut', shown))
    if (line.length > mostOctets) faults.push(fault('line-has-75-octets', shown))
    if (/[\r\n]/.test(shown)) faults.push(fault('lines-end-with-crlf', shown))
    if (/[^\P{Cc}\t\r\n]/u.test(shown)) faults.push(fault('no-control-characters', shown))
    if (shown.startsWith('\uFEFF')) faults.push(fault('no-byte-order-mark', shown))
  }
  return faults
}

const unfolded = (bytes: Buffer): string[] =>
  bytes
    .toString()
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')

const namePattern = /^[A-Za-z0-9-]+/
const parameterPattern = /^;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/

const readLine = (line: string): ContentLine | undefined => {
  const name = namePattern.exec(line)?.[0]
  if (name === undefined) return undefined
  const parameters = new Map<string, string>()
  let rest = line.slice(name.length)
  for (
    let found = parameterPattern.exec(rest);
    found !== null;
    found = parameterPattern.exec(rest)
  ) {
    const [whole, parameter = '', value = ''] = found
    parameters.set(parameter.toUpperCase(), value.replace(/^"(.*)"$/, '$1'))
    rest = rest.slice(whole.length)
  }
  if (!rest.startsWith(':')) return undefined
  return { name: name.toUpperCase(), parameters, value: rest.slice(1) }
}

type Open = {
  readonly name: string
  readonly lines: ContentLine[]
  readonly components: Component[]
}

const newComponent = (name: string): Open => ({ name, lines: [], components: [] })

/** Puts a line where it belongs among the open components; a fault when it belongs nowhere. */
const place = (open: Open[], line: ContentLine): Fault[] => {
  const inner = open.at(-1)
  if (line.name === 'BEGIN') {
    open.push(newComponent(line.value))
    return []
  }
  if (line.name !== 'END') {
    inner?.lines.push(line)
    return []
  }
  const outer = open.at(-2)
  if (inner === undefined || outer === undefined || inner.name !== line.value) {
    return [fault('components-are-nested', `END:${line.value}`)]
  }
  open.pop()
  outer.components.push(inner)
  return []
}

/** What a file says, read without any library, and the faults of its lines and their nesting. */
export const readComponents = (
  bytes: Buffer,
): { readonly components: readonly Component[]; readonly faults: readonly Fault[] } => {
  const root = newComponent('')
  const open = [root]
  const faults = unfolded(bytes).flatMap((text) => {
    const line = readLine(text)
    return line === undefined ? [fault('is-a-content-line', text)] : place(open, line)
  })
  for (const { name } of open.slice(1)) faults.push(fault('components-are-nested', `BEGIN:${name}`))
  for (const { name } of root.lines.slice(0, 1)) faults.push(fault('is-in-a-calendar', name))
  return { components: root.components, faults }
}

/** The lines of that name; capitals. */
export const linesOf = ({ lines }: Component, name: string): ContentLine[] =>
  lines.filter((line) => line.name === name)

export const valueOf = (component: Component, name: string): string | undefined =>
  linesOf(component, name)[0]?.value
