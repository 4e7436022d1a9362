import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A mail server on this machine that keeps what it is given, or refuses it. */
export type SmtpSink = {
  port: number;
  /** Every accepted mail: whom it was for, and the whole message with its encoded parts decoded. */
  mails: { to: string[]; text: string }[];
  isRefusing: boolean;
  close(): Promise<void>;
};

export async function openSmtpSink(): Promise<SmtpSink> {
  const sockets = new Set<Socket>();
  const sink: SmtpSink = { port: 0, mails: [], isRefusing: false, close: async () => {} };
  const server = createServer((socket) => {
    sockets.add(socket);
    talk(socket, sink);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  sink.port = (server.address() as { port: number }).port;
  sink.close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return sink;
}

function talk(socket: Socket, sink: SmtpSink): void {
  let waiting = '';
  let message: string[] | undefined;
  let to: string[] = [];
  const answer = (line: string) => socket.write(`${line}\r\n`);
  const command = (line: string) => {
    if (message) {
      if (line !== '.') return void message.push(line);
      sink.mails.push({ to, text: decoded(message.join('\n')) });
      message = undefined;
      to = [];
      return answer('250 kept');
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'RCPT' && sink.isRefusing) return answer('451 try again later');
    if (verb === 'RCPT') to.push(/<([^>]*)>/.exec(line)?.[1] ?? '');
    if (verb === 'DATA') message = [];
    if (verb === 'QUIT') return void socket.end('221 bye\r\n');
    return answer(verb === 'DATA' ? '354 go on' : '250 ok');
  };
  socket.setEncoding('utf8');
  answer('220 sink');
  socket.on('data', (chunk) => {
    const lines = (waiting + chunk).split('\r\n');
    waiting = lines.pop() ?? '';
    for (const line of lines) command(line);
  });
}

function decoded(text: string): string {
  const words = text
    .replace(/\?=\s+=\?UTF-8\?[BQ]\?/gi, '')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, part: string) => base64(part));
  const [head = '', ...body] = words.split('\n\n');
  const rest = body.join('\n\n');
  return /Content-Transfer-Encoding: base64/i.test(head)
    ? `${head}\n\n${base64(rest)}`
    : `${head}\n\n${quotedPrintable(rest)}`;
}

function base64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
