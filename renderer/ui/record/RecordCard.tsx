import { ActionIcon, Alert, Button, Skeleton, Stack, Text, Tooltip } from "@mantine/core";
import { IconEdit, IconHistory, IconTrash } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate, useParams } from "react-router";
import { useFormats } from "../format";
import { useMay, useOffice } from "../office";
import { useRefusal } from "../refusals";
import { useColumnWords } from "../register/columnWords";
import type { RegisterFeature } from "../register/feature";
import { useToast } from "../toast";
import { PrintMenu } from "./PrintMenu";
import { RecordPane } from "./RecordPane";
import { Sources } from "./Sources";

/** One record beside its list, with what can be done with it. */
export function RecordCard<Fields extends object, Row extends { id: string }, Extra>({ feature }: { feature: RegisterFeature<Fields, Row, Extra> }) {
  const { id = "" } = useParams();
  const { t } = useTranslation([feature.name, "common"]);
  const { client } = useOffice();
  const navigate = useNavigate();
  const { search } = useLocation();
  const queries = useQueryClient();
  const formats = useFormats();
  const words = useColumnWords(feature.name);
  const refusal = useRefusal();
  const toast = useToast();
  const may = useMay(feature.write);
  const calls = feature.calls(client);
  const found = useQuery({ queryKey: [feature.name, "get", id], queryFn: () => calls.get({ id }) });
  const close = (): void => void navigate({ pathname: `/${feature.name}`, search });

  if (found.isPending) return <Skeleton h={200} m="sm" />;
  if (found.isError) {
    return (
      <RecordPane title={t("common:record.unavailable")} onClose={close}>
        <Alert color="red">{refusal(found.error).text}</Alert>
      </RecordPane>
    );
  }
  const { record, fields, extra } = found.data;
  const title = feature.title(fields, extra, words);

  const restore = async (): Promise<void> => {
    try {
      await calls.restore({ id });
      await queries.invalidateQueries();
      toast.done(t("common:record.restored", { title }));
    } catch (error) {
      toast.refusal(error);
    }
  };
  const remove = async (): Promise<void> => {
    try {
      await calls.remove({ id, version: record.version });
      close();
      await queries.invalidateQueries();
      toast.undoable(t("common:record.removed", { title }), restore);
    } catch (error) {
      toast.refusal(error);
    }
  };
  const Card = feature.Card;
  const CardActions = feature.CardActions;
  return (
    <RecordPane
      title={title}
      onClose={close}
      actions={
        !record.deletedAt && (
          <>
            {feature.papers && <PrintMenu papers={feature.papers} id={id} />}
            {may && CardActions && <CardActions id={id} record={record} fields={fields} extra={extra} />}
            {may && (feature.editable?.(fields) ?? true) && (
              <Button size="xs" variant="default" leftSection={<IconEdit size={16} aria-hidden />} onClick={() => void navigate({ pathname: `/${feature.name}/${id}/edit`, search })}>
                {t("common:edit")}
              </Button>
            )}
            {may && (
              <Tooltip label={t("common:remove")}>
                <ActionIcon variant="default" size={30} aria-label={t("common:remove")} onClick={() => void remove()}>
                  <IconTrash size={16} />
                </ActionIcon>
              </Tooltip>
            )}
          </>
        )
      }
    >
      <Stack gap="md">
        {record.deletedAt && (
          <Alert color="orange" title={t("common:record.isRemoved")}>
            {may && (
              <Button size="xs" onClick={() => void restore()}>
                {t("common:restore")}
              </Button>
            )}
          </Alert>
        )}
        <Card id={id} record={record} fields={fields} extra={extra} />
        <Sources id={id} />
        <Text size="xs" c="dimmed">
          {t("common:record.changed", { at: formats.instant(record.updatedAt) })}{" "}
          <Button component="a" href={`#/journal?subjectId=${id}`} variant="subtle" size="compact-xs" leftSection={<IconHistory size={14} aria-hidden />}>
            {t("common:record.history")}
          </Button>
        </Text>
      </Stack>
    </RecordPane>
  );
}
