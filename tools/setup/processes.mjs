import { spawn, spawnSync } from 'node:child_process';

/** Runs a program to its end and returns its exit code and output; never throws, a program that is missing gives code 127. */
export function capture(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024, ...options });
  if (done.error !== undefined) return { code: 127, output: String(done.error.message) };
  return { code: done.status ?? 1, output: `${done.stdout}${done.stderr}` };
}

/** The same without holding up this process, so that two can run at once. */
export function captured(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
    child.once('error', (error) => resolve({ code: 127, output: String(error.message) }));
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(said).toString('utf8') }));
  });
}

/**
 * Runs a program with our own standard streams and resolves to its exit code. Ctrl-C reaches the program by itself (same terminal), so here
 * it is only survived; a request to end is passed on.
 */
export function passThrough(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const survive = () => {};
    const passOn = () => child.kill('SIGTERM');
    process.on('SIGINT', survive);
    process.on('SIGTERM', passOn);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('SIGINT', survive);
      process.off('SIGTERM', passOn);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}
