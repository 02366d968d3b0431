/** What a code of a record is called: as the form of its feature calls it, else where the field's values have their words. */

/** Fields whose values have their words under another name; by feature where a name means different things. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  directions: "common:direction",
  workClasses: "shifts:workClass",
  code: "families:vulnerability",
  vulnerability: "families:vulnerability",
  vulnerabilities: "families:vulnerability",
  occupation: "volunteers:occupationKind",
  course: "learners:course",
  school: "learners:ruralSchool",
  channel: "contacts:channel",
  languages: "person:language",
  "volunteers.kind": "volunteers:absenceKind",
  "handoverSheets.kind": "common:recipientKind",
  "claims.recipientKind": "claims:kind",
};

/** Keys of the word of a code, likeliest first. `kind`: the feature whose record it is; `name`: the field. */
export function codeWordKeys(kind: string, name: string, code: string): string[] {
  const elsewhere = ELSEWHERE[`${kind}.${name}`] ?? ELSEWHERE[name];
  return [
    `${kind}:${name}.${code}`, ...(elsewhere === undefined ? [] : [`${elsewhere}.${code}`]), `common:${name}.${code}`, `person:${name}.${code}`,
    `journal:value.${name}.${code}`, `journal:value.${code}`, `shell:kind.${code}`, `shell:page.${code}`,
  ];
}
