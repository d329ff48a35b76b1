// A program of somebody else: it knows the interface only by the types that are generated from openapi.yaml. It reads the year given,
// follows every figure to its cells, compares both with the CSV files of the edition, and prints what it did as one line of JSON.
import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

const [address, token, expired, runsOnly, year] = process.argv.slice(2);

function clientOf(secret: string) {
  return createClient<paths>({ baseUrl: address, headers: { Authorization: `Bearer ${secret}` } });
}

const client = clientOf(token);

function need<T>(answer: { data?: T; response: Response }): T {
  if (answer.data === undefined) {
    throw new Error(`${answer.response.url}: ${answer.response.status}`);
  }
  return answer.data;
}

/** Rows of a CSV file by the names of their columns. */
function rows(text: string): Record<string, string>[] {
  const cells: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    cells[cells.length - 1].push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') {
      cells.push([]);
    }
  }
  const [head, ...body] = cells.filter((line) => line.length > 1);
  return body.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at]])));
}

function same(what: string, value: number | null | undefined, text: string) {
  const equal = value === null || value === undefined ? text === '' : text !== '' && Number(text) === value;
  if (!equal) {
    throw new Error(`${what}: ${value} and in the CSV file ${text}`);
  }
}

async function file(period: string, edition: string, what: string): Promise<Record<string, string>[]> {
  const answer = await client.GET('/api/v1/editions/{period}/{edition}/files/{what}', {
    params: { path: { period, edition, what } },
    parseAs: 'text',
  });
  return rows(String(need(answer)));
}

const done = { periods: 0, figures: 0, cells: 0 };
const periods: components['schemas']['PeriodList'] = need(await client.GET('/api/v1/periods'));
for (const period of periods.items) {
  if (!period.period.startsWith(year) || period.latestEdition === null || period.latestEdition === undefined) {
    continue;
  }
  done.periods++;
  const path = { period: period.period, edition: String(period.latestEdition) };
  const indicators = new Map(
    (await file(path.period, path.edition, 'indicators'))
      .filter((row) => row.unit_code === '62')
      .map((row) => [row.code, row]),
  );
  const observations = new Map(
    (await file(path.period, path.edition, 'observations')).map((row) => [`${row.unit_code} ${row.variable}`, row]),
  );
  const figures = need(await client.GET('/api/v1/editions/{period}/{edition}/figures', { params: { path } }));
  for (const figure of figures.items) {
    const row = indicators.get(figure.indicator);
    if (row === undefined) {
      throw new Error(`${figure.indicator} is not in the CSV file`);
    }
    same(figure.indicator, figure.value, row.value);
    same(figure.indicator, figure.yearToDate, row.year_to_date);
    done.figures++;
    const trace = need(
      await client.GET('/api/v1/editions/{period}/{edition}/figures/{indicator}/trace', {
        params: { path: { ...path, indicator: figure.indicator } },
      }),
    );
    for (const variable of trace.variables) {
      for (const cell of variable.quarters.filter((quarter) => quarter.period === path.period).flatMap((quarter) => quarter.cells)) {
        const origin = observations.get(`${cell.unit} ${variable.variable}`);
        if (origin === undefined || origin.sha256 !== cell.sha256 || origin.cell !== cell.cell) {
          throw new Error(`${cell.unit} ${variable.variable}: ${cell.file}!${cell.cell} is not the cell of the CSV file`);
        }
        same(`${cell.unit} ${variable.variable}`, cell.value, origin.value);
        done.cells++;
      }
    }
  }
}

const statuses = {
  expired: (await clientOf(expired).GET('/api/v1/units')).response.status,
  otherScope: (await clientOf(runsOnly).GET('/api/v1/units')).response.status,
  ownScope: (await clientOf(runsOnly).GET('/api/v1/runs')).response.status,
  nobody: (await clientOf('nothing').GET('/api/v1/units')).response.status,
};
console.log(JSON.stringify({ ...done, ...statuses }));
