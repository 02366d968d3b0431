import { useMemo } from "react";
import type { RouteObject } from "react-router";
import { useOffice } from "../office";
import { RecordCard } from "../record/RecordCard";
import { RecordFormPane } from "../record/RecordFormPane";
import { useColumnWords } from "./columnWords";
import type { RegisterFeature } from "./feature";
import { RegisterPage } from "./RegisterPage";

/** The addresses of a register: the list, and beside it a card, a form for a new record, a form for an old one. */
export function registerRoutes<Fields extends object, Row extends { id: string }, Extra>(feature: RegisterFeature<Fields, Row, Extra>): RouteObject {
  return {
    path: feature.name,
    element: <RegisterList key={feature.name} feature={feature} />,
    children: [
      { path: "new", element: <RecordFormPane key="new" feature={feature} /> },
      { path: ":id", element: <RecordCard feature={feature} /> },
      { path: ":id/edit", element: <RecordFormPane key="edit" feature={feature} /> },
    ],
  };
}

/** The list of a register with whatever is open beside it. */
export function RegisterList<Fields extends object, Row extends { id: string }, Extra>({ feature }: { feature: RegisterFeature<Fields, Row, Extra> }) {
  const { client } = useOffice();
  const words = useColumnWords(feature.name);
  const columns = useMemo(() => feature.columns(words), [feature, words]);
  return (
    <RegisterPage
      name={feature.name}
      columns={columns}
      load={(input) => feature.calls(client).list(input)}
      filters={feature.filters}
      actions={feature.actions}
      quick={feature.quick}
      write={feature.write}
      many={feature.calls(client)}
      BulkActions={feature.BulkActions}
      defaultDescending={feature.defaultDescending}
    />
  );
}
