import { catalogue } from '../../domain/log/catalogue.ts'

/** The kinds of records as the table in docs/log.md. */
export function kindTable(): string {
  const rows = catalogue.map(({ kind, since, of, says }) => `| \`${kind}\` | ${since} | ${of ?? 'records'} | ${says} |`)
  return ['| kind | since | about | says |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
