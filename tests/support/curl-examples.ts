/** One request as a page shows it, and what the page says of its answer. */
export type CurlExample = {
  readonly method: string
  readonly path: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string | undefined
  readonly status: number
  /** What later examples need of the answer: `# 201, TOKEN is its token`, or `its items.0.id`. */
  readonly keeps: readonly (readonly [string, string])[]
}

const site = 'http://localhost:3000'
const word = /'([^']*)'|"([^"]*)"|(\S+)/g

const wordsOf = (command: string): string[] =>
  [...command.matchAll(word)].map(([, single, double, bare]) => single ?? double ?? bare ?? '')

const exampleOf = (command: string, said: string): CurlExample => {
  const words = wordsOf(command)
  const after = (option: string): string[] =>
    words.flatMap((one, index) => (one === option ? [words[index + 1] ?? ''] : []))
  const body = after('-d')[0]
  const address = words.find((one) => one.startsWith(site)) ?? ''
  return {
    method: after('-X')[0] ?? (body === undefined ? 'GET' : 'POST'),
    path: address.slice(site.length),
    headers: after('-H').map((header) => {
      const colon = header.indexOf(':')
      return [header.slice(0, colon).toLowerCase(), header.slice(colon + 1).trim()] as const
    }),
    body,
    status: Number(/\d{3}/.exec(said)?.[0]),
    keeps: [...said.matchAll(/([A-Z]+) is its ([\w.]+)/g)].map(
      ([, name = '', field = '']) => [name, field] as const,
    ),
  }
}

/** The curl commands of a page, each with the comment under it, which says what is answered. */
export const curlExamplesIn = (page: string): CurlExample[] =>
  [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    [...block.replaceAll('\\\n', ' ').matchAll(/^(curl .*)\n# (.*)$/gm)].map(
      ([, command = '', said = '']) => exampleOf(command, said),
    ),
  )

/** What stands in an answer at a path such as `items.0.id`; '' where nothing does. */
export const textAt = (data: unknown, path: string): string => {
  const found = path
    .split('.')
    .reduce<unknown>(
      (within, step) =>
        typeof within === 'object' && within !== null
          ? Object.entries(within).find(([name]) => name === step)?.[1]
          : undefined,
      data,
    )
  return typeof found === 'string' ? found : ''
}
