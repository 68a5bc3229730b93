/** An uploaded file, in memory: the body limit of its route bounds it. */
export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array }

/** A submitted form. Texts are trimmed and in Unicode NFC; control characters are gone. */
export type Form = {
  /** The field's text, '' when it is missing. */
  readonly text: (name: string) => string
  readonly all: (name: string) => string[]
  readonly has: (name: string) => boolean
  readonly file: (name: string) => UploadedFile | undefined
  /** All files of a field that takes several. */
  readonly files: (name: string) => readonly UploadedFile[]
}

export class BodyTooLarge extends Error {
  readonly limit: number
  constructor(limit: number) {
    super(`the request is larger than ${String(limit)} bytes`)
    this.limit = limit
  }
}

// Control characters and bidirectional overrides have no place in a form field; line breaks and tabs have.
const unwanted = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g // oxlint-disable-line no-control-regex -- they are what is removed

/** A text as it is stored: NFC, line feeds, no control characters, no surrounding space. */
export const cleanText = (text: string): string =>
  text.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n').replaceAll(unwanted, '').trim()

/** Reads a body of at most `limit` bytes. Throws `BodyTooLarge`. */
export const readWithin = async (
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> => {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > limit) throw new BodyTooLarge(limit)
  // Where the length is stated no more than that arrives, and reading it at once is cheaper.
  if (declared > 0) return new Uint8Array(await request.arrayBuffer())
  const chunks: Uint8Array[] = []
  let size = 0
  const body: AsyncIterable<Uint8Array> | undefined = request.body ?? undefined
  if (body === undefined) return new Uint8Array()
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > limit) throw new BodyTooLarge(limit)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

type Fields = FormData | URLSearchParams

const parseFields = (bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Fields> =>
  type.startsWith('application/x-www-form-urlencoded')
    ? Promise.resolve(new URLSearchParams(Buffer.from(bytes).toString()))
    : new Response(bytes, { headers: { 'content-type': type } })
        .formData()
        .catch(() => new FormData())

const textsOf = (data: Fields, name: string): string[] =>
  data.getAll(name).flatMap((value) => (typeof value === 'string' ? [cleanText(value)] : []))

/** Reads a form body (url-encoded or multipart) of at most `limit` bytes. */
export const readForm = async (request: Request, limit: number): Promise<Form> => {
  const bytes = await readWithin(request, limit)
  const type = request.headers.get('content-type') ?? 'application/x-www-form-urlencoded'
  const data = await parseFields(bytes, type)
  const files: (UploadedFile & { readonly field: string })[] = []
  for (const [name, value] of data.entries()) {
    if (typeof value !== 'string' && value.size > 0) {
      files.push({
        field: name,
        name: cleanText(value.name),
        bytes: new Uint8Array(await value.arrayBuffer()),
      })
    }
  }
  return {
    text: (name) => textsOf(data, name)[0] ?? '',
    all: (name) => textsOf(data, name),
    has: (name) => data.has(name),
    file: (name) => files.findLast(({ field }) => field === name),
    files: (name) => files.filter(({ field }) => field === name),
  }
}
