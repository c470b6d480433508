import { generate } from 'selfsigned';

/** A throw-away certificate for the loopback server, made anew at every start and never written to disk. */
export async function throwAwayCertificate(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: 'newsroom.invalid' }], { keySize: 2048, algorithm: 'sha256' });
  return { key: made.private, cert: made.cert };
}
