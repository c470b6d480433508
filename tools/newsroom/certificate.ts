import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface ServerCertificate {
  key: string;
  cert: string;
  /** base64 SHA-256 of the public key: by it a browser is told to accept this certificate and no other */
  fingerprint: string;
}

/** A throw-away certificate for the loopback server, made anew at every start and never written to disk. */
export async function throwAwayCertificate(): Promise<ServerCertificate> {
  const made = await generate([{ name: 'commonName', value: 'newsroom.invalid' }], { keySize: 2048, algorithm: 'sha256' });
  const publicKey = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key: made.private, cert: made.cert, fingerprint: createHash('sha256').update(publicKey).digest('base64') };
}
