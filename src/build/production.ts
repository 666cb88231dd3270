/**
 * Runs a bundler as it runs for the public, whatever `NODE_ENV` the caller's shell or test runner has set. Vite and the
 * libraries choose between their development and production halves by that variable alone, and the service worker's
 * bundle asks it again, so it is set for the time of the build and put back after it.
 */
export async function inProduction<T>(build: () => Promise<T>): Promise<T> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await build();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
