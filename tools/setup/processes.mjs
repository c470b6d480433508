import { spawn, spawnSync } from 'node:child_process';

/** Runs a program to its end and returns its exit code and output; never throws, a program that is missing gives code 127. */
export function capture(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024, ...options });
  if (done.error !== undefined) return { code: 127, output: String(done.error.message) };
  return { code: done.status ?? 1, output: `${done.stdout}${done.stderr}` };
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
