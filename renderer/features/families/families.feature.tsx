import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OutputOf } from "../../ui/outputs";
import { type FamilyFields, familyFieldsSchema } from "../../../shared/contract/families";
import { VULNERABILITIES } from "../../../shared/domain/families";
import { displayName } from "../../../shared/domain/names";
import { formatPhone } from "../../../shared/domain/phones";
import { placed } from "../../ui/naming";
import { emptyPerson } from "../../ui/person/emptyPerson";
import { MergeButton } from "../../ui/record/MergeButton";
import type { RegisterFeature } from "../../ui/register/feature";
import { FamilyCard } from "./FamilyCard";
import { FamilyForm } from "./FamilyForm";
import { SheetOfFamilies } from "./SheetOfFamilies";
import { PeopleCount } from "./PeopleCount";

function ToHelped() {
  const { t } = useTranslation("families");
  return (
    <Button component={Link} to="/families/several" variant="default">
      {t("helped.open")}
    </Button>
  );
}

type Row = OutputOf<"families", "list">["rows"][number];
export type FamilyExtra = OutputOf<"families", "get">["extra"];

export const familiesFeature: RegisterFeature<FamilyFields, Row, FamilyExtra> = {
  name: "families",
  write: "register",
  papers: ["family_sheet"],
  calls: (client) => client.families,
  schema: familyFieldsSchema,
  columns: ({ t, language, number, date }) => [
    { key: "name", sortable: true, width: 170, render: (row) => row.name },
    { key: "headName", width: 260, render: (row) => row.headName },
    { key: "people", numeric: true, width: 90, render: (row) => <PeopleCount row={row} /> },
    { key: "place", sortable: true, width: 180, render: (row) => placed(row, language) },
    { key: "address", optional: true, width: 220, render: (row) => row.address },
    { key: "vulnerabilities", cell: { words: "families:vulnerability" }, width: 240, render: (row) => row.vulnerabilities.map((code) => t(`vulnerability.${code}`)).join(", ") },
    { key: "deliveries", numeric: true, width: 90, render: (row) => number(row.deliveries) },
    { key: "phone", optional: true, width: 146, render: (row) => formatPhone(row.phone) },
    { key: "declaredSize", optional: true, numeric: true, width: 120, render: (row) => (row.declaredSize === null ? "" : number(row.declaredSize)) },
    { key: "lastDelivery", optional: true, width: 130, render: (row) => date(row.lastDelivery) },
  ],
  filters: [
    { name: "vulnerability", kind: "option", options: VULNERABILITIES, words: "families:vulnerability", width: 210, several: true },
    { name: "district", kind: "place", words: true, several: true },
  ],
  empty: () => ({ name: "", head: emptyPerson(), declaredSize: null, katoCode: null, address: "", phones: [], members: [], vulnerabilities: [], note: "" }),
  title: (fields) => fields.name || (fields.head ? displayName(fields.head) : ""),
  Card: FamilyCard,
  actions: <ToHelped />,
  BulkActions: SheetOfFamilies,
  CardActions: ({ id }) => <MergeButton kind="families" id={id} />,
  Form: FamilyForm,
};
