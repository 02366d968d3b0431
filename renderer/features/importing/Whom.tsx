import { Anchor, Badge, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { addressOf } from "../../ui/addresses";
import type { RowActions } from "./PreviewRow";
import type { PlannedRow } from "./useWizard";

/** Whoever on file or of an earlier row the row is about, or may be, with what speaks for it. The app proposes, who sits here decides (R22). */
export function Whom({ row, busy, onJoin }: { row: PlannedRow } & Pick<RowActions, "busy" | "onJoin">) {
  const { t } = useTranslation(["importing", "person"]);
  const { onFile, likeRow, outcome, answer } = row;
  const [proposed] = likeRow ? [{ band: "same" as const, reasons: likeRow.reasons }] : onFile ? [onFile] : [];
  if (!proposed) return null;
  const joined = likeRow ? answer === true : row.joined;
  const decides = outcome !== "unreadable" && (likeRow !== null || (onFile?.kind === "people" && (answer === true || outcome === "onFile" || outcome === "new")));
  const answerWith = (same: boolean) => () => void onJoin(row, same);
  return (
    <div>
      <Group gap={6}>
        <Text size="xs" c="dimmed">
          {likeRow ? (
            t(joined ? "likeRow.joined" : "likeRow.maybe", { row: likeRow.row, name: likeRow.title })
          ) : (
            <>
              {t(joined ? "onFile.joined" : "onFile.maybe")}{" "}
              {onFile && (
                <Anchor component={Link} to={addressOf(onFile.kind, onFile.id)} inherit underline="always">
                  {onFile.name}
                </Anchor>
              )}
            </>
          )}
        </Text>
        {!joined && (
          <Badge size="sm" tt="none" variant={proposed.band === "same" ? "filled" : "outline"}>
            {t(`person:similar.band.${proposed.band}`)}
          </Badge>
        )}
      </Group>
      {proposed.reasons.length > 0 && <Text size="xs">{proposed.reasons.map((reason) => t(`person:similar.reason.${reason}`)).join(", ")}</Text>}
      {answer === false && outcome === "new" && <Text size="xs">{t("answered.apart")}</Text>}
      {decides && (
        <Group gap={6} mt={2}>
          {!joined && (
            <Button size="compact-xs" variant="default" disabled={busy} aria-label={t("onFile.joinOf", { row: row.row })} onClick={answerWith(true)}>
              {t("onFile.join")}
            </Button>
          )}
          {answer !== false && (
            <Button size="compact-xs" variant="default" disabled={busy} aria-label={t(joined ? "onFile.apartOf" : "onFile.otherOf", { row: row.row })} onClick={answerWith(false)}>
              {t(joined ? "onFile.apart" : "onFile.other")}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
}
