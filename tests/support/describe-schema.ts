import type pg from 'pg'

type Column = {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly nullable: boolean
  readonly default: string | null
  readonly generated: boolean
}

const ours =
  "n.nspname not in ('pg_catalog', 'information_schema', 'migration', 'extensions', 'pg_toast')"

const columnsSql = `select n.nspname || '.' || c.relname as table, a.attname as column,
    format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
    pg_get_expr(d.adbin, d.adrelid) as default, (a.attgenerated <> '' or a.attidentity <> '') as generated
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and ${ours} order by 1, a.attnum`

// One statement a kind of object; each answers (owner, line), sorted, so that the text is stable across servers.
const factsSql = [
  `select n.nspname || '.' || c.relname as owner, 'constraint ' || o.conname || ' ' || pg_get_constraintdef(o.oid) as line
   from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace
   where o.contype <> 'n' and o.contype <> 't' and ${ours} order by 1, 2`,
  `select n.nspname || '.' || c.relname as owner, pg_get_indexdef(i.indexrelid) as line
   from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and not exists (select from pg_constraint o where o.conindid = i.indexrelid) order by 1, 2`,
  `select n.nspname || '.' || c.relname as owner, 'row security ' || case when c.relrowsecurity then 'on' else 'OFF' end
     || case when c.relforcerowsecurity then ', forced' else '' end as line
   from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${ours} order by 1`,
  `select schemaname || '.' || tablename as owner, 'policy ' || policyname || ' for ' || lower(cmd) || ' to ' || array_to_string(roles, ', ')
     || coalesce(' using ' || qual, '') || coalesce(' with check ' || with_check, '') as line
   from pg_policies order by 1, 2`,
  `select n.nspname || '.' || c.relname as owner, pg_get_triggerdef(t.oid) as line
   from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
   where not t.tgisinternal and ${ours} order by 1, 2`,
  `select table_schema || '.' || table_name as owner, 'grant ' || string_agg(lower(privilege_type), ', ' order by privilege_type) || ' to ' || grantee as line
   from information_schema.role_table_grants where grantee like 'alternat\\_%' and grantee <> 'alternat_owner'
   group by 1, grantee order by 1, 2`,
]

const functionsSql = `select pg_get_functiondef(p.oid) as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${ours} order by n.nspname, p.proname`

const readColumns = async (client: pg.Client): Promise<Map<string, Column[]>> => {
  const answer = await client.query<Column>(columnsSql)
  const tables = new Map<string, Column[]>()
  for (const column of answer.rows) {
    tables.set(column.table, [...(tables.get(column.table) ?? []), column])
  }
  return tables
}

const withoutCasts = (text: string): string => text.replaceAll('\r', '')

/** The whole schema as text, as the catalogue tells it: tables with all that guards them, then functions. */
export const describeSchema = async (client: pg.Client): Promise<string> => {
  const tables = await readColumns(client)
  const facts: { owner: string; line: string }[] = []
  for (const statement of factsSql) {
    facts.push(...(await client.query<{ owner: string; line: string }>(statement)).rows)
  }
  const lines = ['-- Generated from the catalogue of a migrated database. Do not edit.', '']
  for (const [table, columns] of tables) {
    lines.push(`table ${table}`)
    for (const column of columns) {
      const details = `${column.nullable ? '' : ' not null'}${column.default === null ? '' : ` default ${column.default}`}`
      lines.push(`  ${column.column} ${column.type}${details}`)
    }
    lines.push(...facts.filter((fact) => fact.owner === table).map((fact) => `  ${fact.line}`), '')
  }
  const functions = await client.query<{ line: string }>(functionsSql)
  lines.push(...functions.rows.map((row) => `${row.line.trimEnd()};\n`))
  return withoutCasts(lines.join('\n'))
}

const scalarTypes: Readonly<Record<string, string>> = {
  text: 'string',
  uuid: 'string',
  date: 'string',
  boolean: 'boolean',
  integer: 'number',
  'double precision': 'number',
  bigint: 'string',
  // As digits, so that none is lost.
  numeric: 'string',
  'text[]': 'string[]',
  jsonb: 'Json',
  bytea: 'Buffer',
  'timestamp with time zone': 'Timestamp',
}

const rowType = ({ type, nullable, default: fallback, generated }: Column): string => {
  const scalar = scalarTypes[type]
  if (scalar === undefined)
    throw new Error(`no TypeScript type is chosen for the column type ${type}`)
  const whole = nullable ? `${scalar} | null` : scalar
  if (generated) return `GeneratedAlways<${whole}>`
  if (fallback === null) return whole
  const isColumnType = scalar === 'Json' || scalar === 'Timestamp'
  return isColumnType ? `Generated${whole}` : `Generated<${whole}>`
}

const interfaceName = (table: string): string =>
  table.replaceAll(/(^|[._])([a-z])/g, (_whole, _mark, letter: string) => letter.toUpperCase())

/** The row types of every table, for Kysely. */
export const describeRows = async (client: pg.Client): Promise<string> => {
  const tables = await readColumns(client)
  const types = [...tables].map(([table, columns]) => {
    const fields = columns.map((column) => `  ${column.column}: ${rowType(column)}`)
    return `export type ${interfaceName(table)} = {\n${fields.join('\n')}\n}\n`
  })
  const entries = [...tables.keys()].map((table) => `  '${table}': ${interfaceName(table)}`)
  return [
    '// Generated from the catalogue of a migrated database. Do not edit.',
    "import type { ColumnType, Generated, GeneratedAlways } from 'kysely'\n",
    '/** Written as JSON text, read as whatever it holds: a store parses it. */',
    'type Json = ColumnType<unknown, string, string>',
    'type GeneratedJson = ColumnType<unknown, string | undefined, string>',
    'type Timestamp = ColumnType<Date, Date | string, Date | string>',
    'type GeneratedTimestamp = ColumnType<Date, Date | string | undefined, Date | string>\n',
    ...types,
    `export type Database = {\n${entries.join('\n')}\n}\n`,
  ].join('\n')
}
