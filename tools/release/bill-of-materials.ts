import { z } from 'zod';

/** A package of which code is in a build, as `modules/shipped-packages.ts` notes it beside the build. */
export const shippedSchema = z.array(z.object({ name: z.string(), version: z.string(), licence: z.string() }));
export type Shipped = z.infer<typeof shippedSchema>;

/** Of what `npm sbom` says, that which is the same on every computer and on every day. */
const componentSchema = z.object({
  type: z.string(),
  name: z.string(),
  version: z.string(),
  'bom-ref': z.string(),
  purl: z.string(),
  hashes: z.array(z.object({ alg: z.string(), content: z.string() })).min(1),
  licenses: z.array(z.object({ license: z.object({ id: z.string() }) })).min(1),
});
const npmBillSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  components: z.array(z.looseObject({ name: z.string(), version: z.string() })),
});

/**
 * A bill of materials in CycloneDX's form: the packages whose code is in the builds, with the licence and the checksum by which npm installed them. No serial number, no time,
 * no address: the same release has the same bill.
 * @param npmBill what `npm sbom --sbom-format cyclonedx --package-lock-only` printed
 * @throws where a shipped package is missing there, or has no licence or checksum
 */
export function billOfMaterials(npmBill: unknown, shipped: Shipped, product: { name: string; version: string; description: string; license: string }): string {
  const bill = npmBillSchema.parse(npmBill);
  const components = shipped.map(({ name, version }) => {
    const found = bill.components.find((each) => each.name === name && each.version === version);
    if (found === undefined) throw new Error(`${name} ${version} is in the build, but not in npm's own bill of materials.`);
    return componentSchema.parse(found);
  });
  const { name, version, description, license } = product;
  const whole = {
    $schema: `http://cyclonedx.org/schema/bom-${bill.specVersion}.schema.json`,
    bomFormat: bill.bomFormat,
    specVersion: bill.specVersion,
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version, description, licenses: [{ license: { id: license } }] } },
    components: components.sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
    dependencies: [{ ref: `${name}@${version}`, dependsOn: components.map((each) => each['bom-ref']).sort() }],
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
