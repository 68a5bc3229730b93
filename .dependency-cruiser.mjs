// The walls of the house. Each rule has a violation in tests/walls that must be found.
// A comment is what the person who ran into the wall reads: it says where to go instead.
import { contextMap } from './context-map.mjs'

const contexts = Object.keys(contextMap)
const tests = String.raw`\.(test|spec|bench)\.ts$`
const databaseTests = String.raw`\.(db|http)\.(test|bench)\.ts$`
const inContext = (part) => `^src/contexts/[^/]+/${part}`
const routeObjects = inContext('http/[^/]+-routes[.]ts$')
const npmPackage = (names) => `(^|/)node_modules/(${names})/`

// Rules that need two patterns give the same advice in both.
const pagesAreViews =
  'A page turns a view model into Html: it may name the type of what a query or a use case answers, never call one. What it shows is fetched in http/ and handed in; what it links to is a route object (http/…-routes.ts, or a contract).'
const shipsAlone =
  'What ships depends neither on tests nor on packages of devDependencies, which only tools and tests need.'

const purity = [
  {
    name: 'domain-is-pure',
    comment:
      'A domain decides with what it is given: it imports its own domain, kit/{ids,time,result,money,text} and types of other contracts. Pass time, ids and data in; do I/O in the service.',
    from: { path: '^src/contexts/([^/]+)/domain/', pathNot: tests },
    to: {
      pathNot: [
        '^src/contexts/$1/domain/',
        '^src/kit/(ids|time|result|money|text)/',
        inContext('contract[.]ts$'),
      ],
    },
  },
  {
    name: 'domain-reads-contracts-as-types',
    comment:
      'A domain may know the types of another context, never call it: `import type { … }`, and let the service fetch the value.',
    from: { path: '^src/contexts/([^/]+)/domain/', pathNot: tests },
    to: {
      path: inContext('contract[.]ts$'),
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'pages-are-views',
    comment: pagesAreViews,
    from: { path: inContext('pages/'), pathNot: tests },
    to: {
      path: [
        inContext('(http|jobs)/'),
        inContext('(routes|jobs)[.]ts$'),
        '^src/kit/(db|jobs|mail)/',
        npmPackage('pg|kysely|nodemailer'),
      ],
      pathNot: routeObjects,
    },
  },
  {
    name: 'pages-are-views',
    comment: pagesAreViews,
    from: { path: inContext('pages/'), pathNot: tests },
    to: { path: inContext('(store|service)/'), dependencyTypesNot: ['type-only'] },
  },
]

const ownership = [
  {
    name: 'other-contexts-only-by-contract',
    comment:
      'Another context is its contract.ts. If the contract lacks what you need, add it there, documented.',
    from: { path: '^src/contexts/([^/]+)/' },
    to: {
      path: '^src/contexts/[^/]+/',
      pathNot: ['^src/contexts/$1/', inContext('contract[.]ts$')],
    },
  },
  {
    name: 'only-store-speaks-sql',
    comment:
      'SQL lives in store/ (and app/, which migrates). A service gets its transaction from the contract of access and passes it on; everybody may name the types.',
    from: {
      path: '^src/',
      pathNot: ['^src/kit/db/', inContext('store/'), '^src/app/', databaseTests],
    },
    to: {
      path: ['^src/kit/db/', npmPackage('pg|kysely')],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'store-knows-no-http',
    comment: 'A store answers rows and read models. Requests, pages and routes are further out.',
    from: { path: inContext('store/'), pathNot: databaseTests },
    to: {
      path: [
        inContext('(service|http|pages|jobs)/'),
        inContext('(routes|jobs)[.]ts$'),
        '^src/kit/(html|http|islands)/',
        '^src/site/',
        npmPackage('hono|@hono/[^/]+'),
      ],
    },
  },
  {
    name: 'service-knows-no-http',
    comment:
      'A use case is called by a page, an API, a job and a command alike: it takes plain values and answers a Result. Parsing and answering belong in http/.',
    from: { path: inContext('service/'), pathNot: databaseTests },
    to: {
      path: [
        inContext('(http|pages)/'),
        inContext('(routes|jobs)[.]ts$'),
        '^src/kit/(html|http|islands)/',
        '^src/site/',
        npmPackage('hono|@hono/[^/]+'),
      ],
      pathNot: [routeObjects, '^src/kit/http/route[.]ts$'],
    },
  },
  {
    name: 'route-objects-bind-nothing',
    comment:
      'Route objects hold path and parameters, so that pages, mails and contracts can link to them without a cycle. Handlers are bound in routes.ts.',
    from: { path: routeObjects },
    to: { pathNot: '^src/kit/http/route[.]ts$' },
  },
  {
    name: 'kit-knows-no-context',
    comment: 'The kit is domain-free. What knows a word of the glossary belongs in a context.',
    from: { path: '^src/kit/' },
    to: { path: ['^src/(contexts|site|app)/', '^(demo|bench|torture|bin)/'] },
  },
]

const shape = [
  {
    name: 'no-cycles',
    comment:
      'Two files that need each other are one thing, or hide a third. Move what both need into a file of its own.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'Nothing imports this file and it imports nothing: delete it, or connect it.',
    from: {
      orphan: true,
      pathNot: [tests, String.raw`\.d\.ts$`, '^(bin|tests|bench|torture)/', '^src/app/commands/'],
    },
    to: {},
  },
  {
    name: 'nothing-imports-app',
    comment:
      'app/ wires everything together and is needed by nobody. Take what you need as an argument; a test gets the app from #tests/support.',
    from: { path: '^src/', pathNot: '^src/app/' },
    to: { path: '^src/app/' },
  },
  {
    name: 'app-sees-only-routes-jobs-contract',
    comment: 'app/ binds the routes and jobs of a context and calls its contract, nothing deeper.',
    from: { path: '^src/app/' },
    to: {
      path: '^src/contexts/',
      pathNot: inContext('(routes|jobs|contract)[.]ts$'),
    },
  },
  {
    name: 'site-reads-contracts',
    comment:
      'Pages that span contexts read contracts (route objects among them) and nothing deeper.',
    from: { path: '^src/site/' },
    to: { path: '^src/contexts/', pathNot: inContext('contract[.]ts$') },
  },
  {
    name: 'product-imports-no-tests',
    comment: shipsAlone,
    from: { path: '^src/', pathNot: tests },
    to: { path: ['^(tests|bench|torture)/', tests] },
  },
  {
    name: 'product-imports-no-tests',
    comment: shipsAlone,
    from: { path: '^src/', pathNot: tests },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'no-unresolvable',
    comment: 'No file or package has this name, so no wall can say anything about it.',
    from: {},
    to: { couldNotResolve: true },
  },
]

const map = Object.entries(contextMap).map(([name, mayRead]) => ({
  name: `context-map/${name}`,
  comment: `${name} may read only: ${mayRead.join(', ') || 'nothing'}. context-map.mjs says who reads whom; changing an arrow is a decision of its own.`,
  from: { path: `^src/contexts/${name}/` },
  to: { path: '^src/contexts/', pathNot: `^src/contexts/(${[name, ...mayRead].join('|')})/` },
}))

const unlisted = {
  name: 'context-map/unlisted',
  comment: 'This context is not in context-map.mjs. Say there what it may read.',
  from: { path: '^src/contexts/', pathNot: `^src/contexts/(${contexts.join('|')})/` },
  to: {},
}

export default {
  forbidden: [...purity, ...ownership, ...shape, ...map, unlisted].map((rule) => ({
    ...rule,
    severity: 'error',
  })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/site/assets/' },
    // Types too: without them every rule about `import type` and every cycle of types is blind.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
