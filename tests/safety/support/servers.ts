/** The built site behind real servers, each with the configuration the build makes for it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request as ask } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { parseHeadersFile } from '../../../src/build/headers.ts';
import { serveSite } from '../../../src/build/serve.ts';
import { caddyfile, nginxConfig } from '../../../src/build/servers.ts';
import { onPath } from '../../support/browsers.ts';
import { languages } from '../../support/published.ts';

export const SERVERS = ['the preview server', 'nginx', 'Caddy'] as const;
export type ServerName = (typeof SERVERS)[number];

export interface Running {
  origin: string;
  stop(): Promise<void>;
}

const sbin = ['/usr', '/usr/local'].map((prefix) => `${prefix}/sbin`).join(':');
const PROGRAMS: Record<Exclude<ServerName, 'the preview server'>, string> = {
  nginx: 'nginx',
  Caddy: 'caddy',
};
/** Unprivileged even where the tests run as root. */
const NOBODY = 65534;

/**
 * Where a server program is. Where it is not installed, its Debian package is unpacked into a temporary folder:
 * nothing is installed, no service is started. Undefined where neither is possible.
 */
export function program(name: ServerName): string | undefined {
  if (name === 'the preview server') return process.execPath;
  const binary = PROGRAMS[name];
  const found = onPath([binary], `${process.env['PATH'] ?? ''}:${sbin}`);
  if (found) return found;
  const folder = join(tmpdir(), `servers-${process.getuid?.() ?? 0}`);
  const unpacked = () => onPath([binary], `${folder}/usr/bin:${folder}/usr/sbin`);
  if (unpacked()) return unpacked();
  try {
    mkdirSync(folder, { recursive: true });
    const quiet = { cwd: folder, stdio: 'ignore', timeout: 60_000 } as const;
    execFileSync('apt-get', ['download', binary], quiet);
    execFileSync('sh', ['-c', `dpkg-deb -x ${binary}_*.deb .`], quiet);
    return unpacked();
  } catch {
    return undefined;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

async function answers(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    if (child.exitCode !== null) throw new Error(`the server stopped: ${said()}`);
    const ok = await fetchRaw(`http://127.0.0.1:${port}`, '/').then(
      () => true,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the server does not answer: ${said()}`);
}

/** Starts a server on a port of its own, with files and logs in a temporary folder. */
export async function startServer(name: ServerName): Promise<Running> {
  const { out } = inject('built');
  if (name === 'the preview server') {
    const server = await serveSite({ out, port: 0, host: '127.0.0.1' });
    return {
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      stop: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  const root = join(folder, 'site');
  cpSync(out, root, { recursive: true });
  chmodSync(folder, 0o755);
  chmodSync(root, 0o755);
  const asRoot = process.getuid?.() === 0;
  for (const part of ['body', 'logs', 'home']) {
    mkdirSync(join(folder, part));
    if (asRoot) chownSync(join(folder, part), NOBODY, NOBODY);
  }
  const port = await freePort();
  const table = parseHeadersFile(readFileSync(join(out, '_headers'), 'utf8'));
  const options = { root, port, languages: languages() };
  const file = join(folder, 'config');
  const args: string[] = [];
  if (name === 'nginx') {
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const lines = [
      'daemon off;',
      'worker_processes 1;',
      `pid ${folder}/logs/pid;`,
      `error_log ${folder}/logs/error warn;`,
      'events {}',
      'http {',
      ...paths.map((part) => `${part}_temp_path ${folder}/body/${part};`),
      nginxConfig(table, options),
      '}',
    ];
    writeFileSync(file, lines.join('\n'));
    args.push('-p', folder, '-e', join(folder, 'logs', 'error'), '-c', file);
  } else {
    writeFileSync(file, `{\n  admin off\n  auto_https off\n}\n${caddyfile(table, options)}`);
    args.push('run', '--config', file, '--adapter', 'caddyfile');
  }
  const home = join(folder, 'home');
  const child = spawn(program(name)!, args, {
    env: { PATH: process.env['PATH'], HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
    ...(asRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const stop = async () => {
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answers(port, child, () => output);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin: `http://127.0.0.1:${port}`, stop };
}

export interface RawAnswer {
  status: number;
  /** Every header that came, in lower case; twice the same name gives two values. */
  headers: Record<string, string[]>;
  body: string;
}

/** Asks for a path exactly as it is written: no library tidies it first. */
export function fetchRaw(
  origin: string,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = ask({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const found: Record<string, string[]> = {};
        for (let index = 0; index < response.rawHeaders.length; index += 2) {
          const name = response.rawHeaders[index]!.toLowerCase();
          found[name] = [...(found[name] ?? []), response.rawHeaders[index + 1]!];
        }
        resolve({ status: response.statusCode ?? 0, headers: found, body: Buffer.concat(chunks).toString() });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
