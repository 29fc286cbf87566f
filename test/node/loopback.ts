import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path answers. */
export type Routes = Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>>;

export interface Loopback {
  readonly origin: string;
  close(): Promise<void>;
}

/** A server of this machine alone, on a port of its own; paths without a route answer 404. */
export async function loopback(routes: Routes | RequestListener): Promise<Loopback> {
  const server: Server = createServer((request, response) => {
    if (typeof routes === 'function') return routes(request, response);
    const route = routes[(request.url ?? '').replace(/\?.*/, '')];
    if (route) route(response, request);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export function page(title: string, body: string): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;
}
