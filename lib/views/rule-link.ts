/**
 * The place of a rule on the page that tells how verdicts are made, from any page of the extension: "/rules.html#WHY3". `code` is a reason's or a rule's name; a test
 * walks every code that a reason can have.
 */
export const ruleLink = (code: string): string => `/rules.html#${encodeURIComponent(code)}`;
