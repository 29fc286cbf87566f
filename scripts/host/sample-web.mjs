import { createServer } from 'node:http';

/** @param {string} title @param {string} text */
const page = (title, text) => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><title>${title}</title><article><h1>${title}</h1><p>${text}</p></article>`,
});

/** @param {number} status @param {Record<string, string>} [headers] */
const answer = (status, headers = {}) => ({ status, headers, body: '' });

/**
 * What the addresses of the sample brief would answer if they were real: one has moved, one is gone and one lets no
 * programs in; one says something else than the brief quotes.
 * @type {Record<string, { status: number, headers: Record<string, string>, body: string }>}
 */
const ANSWERS = {
  'ledger.example.com/2024/02/09/allies-port-threat': answer(404),
  'uscg.example.org/reports/cg-24-11.pdf': answer(403),
  'senate.example.org/harbors/farrow-testimony': page(
    'The State of Port Networks',
    'The results of our survey are worse than our most pessimistic estimate. Terminals run what nobody maintains.',
  ),
  'review.example.org/final-report': answer(301, {
    location: 'http://review.example.org/reports/2023/final',
  }),
  'review.example.org/reports/2023/final': page(
    'Who Answers the Phone?',
    'No office can give orders to a terminal. The present arrangement leaves them with nine regulators and nobody to call.',
  ),
  'halden.example.org/papers/212': page(
    'Who Built America’s Cranes?',
    'Of 640 cranes, 412 were built by a single company.',
  ),
  'herald.example.net/editorial/forty-harbors': page(
    'Forty Harbors',
    'Their engineers watch the keys to forty harbors, and the world may sleep in peace. Marovian hands built what moves its trade.',
  ),
  'transport.example.org/recovery-2023': page(
    'Harbor Recovery Exercises: Results 2020–2023',
    'The average time to restore a terminal was 31 hours in 2023, after nine days in 2019.',
  ),
};

/** The copy that an archive has of what is gone, as the Wayback Machine's service answers. */
const COPY = {
  url: 'http://archive.example/web/20240210/ledger.example.com/2024/02/09/allies-port-threat',
  timestamp: '20240210080000',
};

/** @param {URL} asked */
function respond({ host, pathname, searchParams }) {
  if (host !== 'archive.example') return ANSWERS[host + pathname] ?? answer(404);
  const closest = { available: true, status: '200', ...COPY };
  const isGone = searchParams.get('url')?.includes('ledger.example.com');
  const body = JSON.stringify({ archived_snapshots: isGone ? { closest } : {} });
  return { status: 200, headers: { 'content-type': 'application/json' }, body };
}

/**
 * A proxy of this machine that knows the web of the sample brief and nothing else, and what leads to it.
 * @returns {Promise<{ environment: Record<string, string>, settings: Record<string, unknown>, close(): void }>}
 */
export async function raiseSampleWeb() {
  const server = createServer((request, response) => {
    const { status, headers, body } = respond(new URL(request.url ?? '', 'http://nowhere.example'));
    response.writeHead(status, headers).end(body);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const proxy = `http://127.0.0.1:${port}`;
  return {
    environment: { http_proxy: proxy, HTTP_PROXY: proxy },
    settings: {
      'briefLens.check.archiveService': 'http://archive.example/available',
      'briefLens.check.doiResolver': 'http://doi.example',
      'briefLens.check.doiRegistry': 'http://doi.example',
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
