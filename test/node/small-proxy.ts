import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface SmallProxy {
  /** `127.0.0.1:port`. */
  readonly host: string;
  /** The first line of each request. */
  readonly asked: string[];
  close(): void;
}

/** A proxy for which every name is this machine's `port`, and `refused.invalid` none. `user` is a name and a password: `a:b`. */
export async function smallProxy(port: number, user?: string): Promise<SmallProxy> {
  const asked: string[] = [];
  const server = createServer(socket => {
    socket.on('error', () => socket.destroy());
    socket.once('data', head => {
      const text = head.toString('latin1');
      asked.push(text.slice(0, text.indexOf('\r\n')));
      answer(socket, text);
    });
  });
  function answer(socket: Socket, head: string): void {
    const [, given] = /^proxy-authorization: basic (\S+)/im.exec(head) ?? [];
    if (user !== undefined && Buffer.from(given ?? '', 'base64').toString() !== user)
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
    else if (head.includes('refused.invalid')) socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    else if (head.startsWith('CONNECT')) pipe(socket);
    else socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<p>plain</p>');
  }
  function pipe(socket: Socket): void {
    const inner = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.pipe(inner).pipe(socket);
    });
    inner.on('error', () => socket.destroy());
    socket.on('close', () => inner.destroy());
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, asked, close: () => server.close() };
}
