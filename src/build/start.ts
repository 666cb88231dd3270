/** `npm start`: builds the directory and serves it with its real headers on this computer. */
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { formatProblem } from './problem.ts';
import { serveSite } from './serve.ts';
import { buildSite } from './site.ts';

const root = resolve(import.meta.dirname, '..', '..');
const out = resolve(root, 'dist');
const port = Number(process.env['PORT'] ?? 4173);

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`PORT is "${process.env['PORT']}": write a whole number from 1 to 65535.`);
  process.exit(1);
}
console.log('Building the directory …');
const result = await buildSite({ root, out, sizes: false });
if (!result.ok) {
  for (const problem of result.problems.filter(({ level }) => level === 'error'))
    console.error(formatProblem(problem));
  process.exit(1);
}
try {
  await serveSite({ out, port });
  console.log(`\nOpen http://localhost:${port}/`);
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  for (const { address, family, internal } of addresses)
    if (family === 'IPv4' && !internal)
      console.log(
        `On a phone in the same network: http://${address}:${port}/ (nothing is stored without https)`,
      );
} catch (error) {
  const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(busy ? `Port ${port} is in use. Try another one: PORT=4174 npm start` : error);
  process.exit(1);
}
