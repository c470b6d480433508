import { z } from 'zod';

const pinsSchema = z.looseObject({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) });
const lockSchema = z.looseObject({ packages: z.record(z.string(), z.looseObject({ hasInstallScript: z.boolean().optional(), integrity: z.string().optional(), optional: z.boolean().optional() })) });

/** What package.json and the lock file say of an installation that brings the same everywhere (C1). */
export interface Pins {
  /** what does not hold, each a sentence: a version that is no exact one, a package whose bytes nobody vouches for */
  loose: string[];
  /** packages in the lock file */
  locked: number;
  /** packages that would run a script when they are installed */
  withScripts: number;
  /** optional packages without checksum: npm leaves it out where the lock file was written on another system, and installs none of them there */
  elsewhere: number;
  /** packages of which code may ship */
  shipping: number;
}

/** Throws where one of the two files has not the form that npm writes. */
export function pinsOf(packageJson: unknown, packageLock: unknown): Pins {
  const { dependencies, devDependencies } = pinsSchema.parse(packageJson);
  const packages = Object.entries(lockSchema.parse(packageLock).packages).filter(([path]) => path !== '');
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)).map(([name, version]) => `${name} is pinned to "${version}"`);
  const bare = packages.filter(([, { integrity }]) => integrity === undefined);
  const unsealed = bare.filter(([, { optional }]) => optional !== true).map(([path]) => `${path} has no checksum in the lock file`);
  return {
    loose: [...loose, ...unsealed],
    locked: packages.length,
    withScripts: packages.filter(([, { hasInstallScript }]) => hasInstallScript === true).length,
    elsewhere: bare.length - unsealed.length,
    shipping: Object.keys(dependencies).length,
  };
}
