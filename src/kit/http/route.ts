type ParameterNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

type Query = Readonly<Record<string, string | number | undefined>>

/** A URL of the product: its pattern, and how to build one. Holds no handler, so contracts can export it. */
export type Route<Path extends string> = {
  readonly path: Path
  readonly href: (
    parameters: Readonly<Record<ParameterNames<Path>, string>>,
    query?: Query,
  ) => string
}

export const route = <Path extends string>(path: Path): Route<Path> => ({
  path,
  href: (parameters, query = {}) => {
    const known: Readonly<Record<string, string>> = parameters
    const filled = path.replaceAll(/:([a-zA-Z]+)/g, (_whole, name: string) =>
      encodeURIComponent(known[name] ?? ''),
    )
    const search = new URLSearchParams()
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined && value !== '') search.set(name, String(value))
    }
    return search.size === 0 ? filled : `${filled}?${search.toString()}`
  },
})
