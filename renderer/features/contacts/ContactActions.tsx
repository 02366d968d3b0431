import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ContactFields } from "../../../shared/contract/contacts";
import { useMay } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import type { RecordHead } from "../../ui/register/feature";
import { useHandOver } from "./useHandOver";

/** Makes a request of a question, once. */
export function ContactActions({ id, fields, extra }: { id: string; record: RecordHead; fields: ContactFields; extra: OutputOf<"contacts", "get">["extra"] }) {
  const { t } = useTranslation("contacts");
  const may = useMay("register");
  const handOver = useHandOver();
  if (!may || extra.request) return null;
  return <Button size="xs" onClick={() => void handOver(id, fields)}>{t("handOver")}</Button>;
}
