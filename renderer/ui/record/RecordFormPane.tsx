/**
 * The form of a record, new or old. The cursor stands in the first field, Enter goes on, Ctrl+Enter saves (and takes the
 * next one when new, with what it shares with this one), Ctrl+S saves and shows it, Esc leaves and asks only if something would be lost. A draft survives a crash.
 */
import { Alert, Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { getHotkeyHandler } from "@mantine/hooks";
import { modals } from "@mantine/modals";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate, useParams } from "react-router";
import { useOffice, useStatus } from "../office";
import { type Refusal, useRefusal } from "../refusals";
import { useColumnWords } from "../register/columnWords";
import type { RegisterFeature } from "../register/feature";
import { wentToUnreadDate } from "../fields/unreadDate";
import { useToast } from "../toast";
import { checkedBy } from "./checkedBy";
import { carriedOver, clearedOf, fieldsCarried, reopenedAfter } from "./carriedOver";
import { TakenOver } from "./TakenOver";
import { forgetDraft, keepDraft, keptDraft } from "./drafts";
import { enterGoesOn } from "./enterGoesOn";
import { RecordPane } from "./RecordPane";
import { useLastEntry } from "./useLastEntry";

/** A new record that is begun elsewhere: what is known of it, what its draft is kept by, and where the way goes on. */
export interface BegunElsewhere<Fields> {
  readonly title: string;
  readonly fields: Partial<Fields>;
  readonly draft: string;
  readonly back: string;
}

interface RecordFormPaneProps<Fields extends object, Row extends { id: string }, Extra> {
  readonly feature: RegisterFeature<Fields, Row, Extra>;
  readonly begun?: BegunElsewhere<Fields>;
}

export function RecordFormPane<Fields extends object, Row extends { id: string }, Extra>({ feature, begun }: RecordFormPaneProps<Fields, Row, Extra>) {
  const { id: addressed } = useParams();
  const id = begun ? undefined : addressed;
  const { client } = useOffice();
  const { state: brought } = useLocation() as { state: unknown };
  const { today, corps } = useStatus();
  const found = useQuery({ queryKey: [feature.name, "get", id], queryFn: () => feature.calls(client).get({ id: id ?? "" }), enabled: id !== undefined });
  // The form keeps the version it was opened with: a change made meanwhile is told when saving, not overwritten here.
  const [round, setRound] = useState(0);
  const [before, setBefore] = useState<Fields | null>(null);
  const last = useLastEntry<Fields>(feature.name, id === undefined && !begun);
  if (last.waiting || (id !== undefined && !found.data)) return <Skeleton h={300} m="sm" />;
  // What another screen has gathered is for the first form of a series only.
  const defaults = { today, corpsPartnerId: corps?.partnerId ?? "", regionCode: corps?.regionCode ?? "", brought: before === null ? brought : null };
  const empty = feature.empty(defaults);
  // Whoever opens the form anew goes on where they stopped today; what another screen has gathered is not mixed with it.
  const entered = begun || brought ? null : last.entry;
  const nextFields = (): Fields => {
    if (before !== null) return feature.next?.(before, defaults) ?? carriedOver(before, empty);
    return entered === null ? empty : reopenedAfter(entered, empty);
  };
  const start = found.data && id !== undefined
    ? { fields: found.data.fields, extra: found.data.extra, version: found.data.record.version }
    : { extra: null, fields: { ...nextFields(), ...begun?.fields }, version: 0 };
  const next = (saved: Fields): void => {
    setBefore(saved);
    setRound(round + 1);
  };
  return <FormBody key={`${id ?? "new"} ${round}`} empty={id === undefined && !begun ? empty : null} feature={feature} begun={begun} id={id ?? null} start={start} onNewest={() => void found.refetch().then(() => setRound(round + 1))} onEntered={last.remember} onNext={next} />;
}

interface FormBodyProps<Fields extends object, Row extends { id: string }, Extra> {
  readonly feature: RegisterFeature<Fields, Row, Extra>;
  readonly begun: BegunElsewhere<Fields> | undefined;
  readonly id: string | null;
  /** What a new record starts with where nothing is taken over; null for what is not begun here. */
  readonly empty: Fields | null;
  readonly start: { readonly fields: Fields; readonly extra: Extra | null; readonly version: number };
  readonly onNewest: () => void;
  /** A record that was begun here was saved. */
  readonly onEntered: (saved: Fields) => void;
  readonly onNext: (saved: Fields) => void;
}

function FormBody<Fields extends object, Row extends { id: string }, Extra>({ feature, begun, id, empty, start, onNewest, onEntered, onNext }: FormBodyProps<Fields, Row, Extra>) {
  const { t } = useTranslation([feature.name, "common"]);
  const { client } = useOffice();
  const { atDesk } = useStatus();
  const navigate = useNavigate();
  const { search } = useLocation();
  const queries = useQueryClient();
  const toast = useToast();
  const refusal = useRefusal();
  const words = useColumnWords(feature.name);
  const [opened] = useState(start);
  const [carried, setCarried] = useState(() => (empty ? fieldsCarried(opened.fields, empty) : []));
  const draftOf = { by: atDesk?.id ?? "", name: feature.name, id: begun?.draft ?? id };
  const [draft, setDraft] = useState(() => keptDraft<Fields>(draftOf, opened.version));
  const [busy, setBusy] = useState(false);
  /** What stands above the form: a refusal that no field on the screen can show. */
  const [trouble, setTrouble] = useState<Refusal | null>(null);
  const pane = useRef<HTMLFormElement>(null);
  const asking = useRef<string | null>(null);
  const form = useForm<Fields>({
    initialValues: opened.fields,
    validate: checkedBy(feature.schema, refusal.problemText) as never,
    onValuesChange: (values) => keepDraft(draftOf, opened.version, values),
  });

  // The question belongs to this form: on another page it would lose something else.
  useEffect(() => () => { if (asking.current) modals.close(asking.current); }, []);

  useEffect(() => focusFirst(pane.current), []);

  const hasField = (field: string): boolean => pane.current?.querySelector(`[data-path="${CSS.escape(field)}"]`) != null;
  const focusFirstError = (fields: readonly string[]): void => {
    const wrong = new Set(fields);
    const inOrder = [...(pane.current?.querySelectorAll<HTMLElement>("[data-path]") ?? [])];
    inOrder.find((field) => wrong.has(field.dataset["path"] ?? ""))?.focus();
  };
  const leave = (to: string): void => {
    // A draft that was offered and not answered yet stays for the next time.
    if (!draft || form.isDirty()) forgetDraft(draftOf);
    void navigate({ pathname: to, search });
  };
  const back = begun ? begun.back : id === null ? `/${feature.name}` : `/${feature.name}/${id}`;

  const save = async (next: boolean): Promise<void> => {
    if (busy || wentToUnreadDate(pane.current)) return;
    const checked = form.validate();
    if (checked.hasErrors) {
      setTrouble(null);
      focusFirstError(Object.keys(checked.errors));
      return;
    }
    setBusy(true);
    try {
      const calls = feature.calls(client);
      const fields = form.getValues();
      const saved = id === null ? await calls.create({ fields }) : await calls.update({ id, version: opened.version, fields });
      await queries.invalidateQueries();
      toast.done(t("common:record.saved", { title: feature.title(fields, opened.extra, words) }));
      forgetDraft(draftOf);
      if (id === null && !begun) onEntered(fields);
      if (begun) leave(begun.back);
      else if (next && id === null) onNext(fields);
      else leave(`/${feature.name}/${saved.id}`);
    } catch (error) {
      const told = refusal(error);
      form.setErrors(Object.fromEntries(told.problems.map((problem) => [problem.field, refusal.problemText(problem)])));
      focusFirstError(told.problems.map((problem) => problem.field));
      setTrouble(told.code === "INVALID" && told.problems.every((problem) => hasField(problem.field)) ? null : told);
    } finally {
      setBusy(false);
    }
  };
  /** What was taken over goes, what was typed stays. */
  const clearCarried = (): void => {
    const isTouched = form.isDirty();
    form.setValues((values) => clearedOf(values as Fields, empty ?? opened.fields, carried) as never);
    if (!isTouched) form.resetDirty();
    setCarried([]);
    focusFirst(pane.current);
  };
  const cancel = (): void => {
    if (!form.isDirty()) return leave(back);
    asking.current = modals.openConfirmModal({
      title: t("common:form.loseTitle"),
      children: <Text size="sm">{t("common:form.lose")}</Text>,
      labels: { confirm: t("common:form.leave"), cancel: t("common:form.stay") },
      onConfirm: () => leave(back),
    });
  };
  const Form = feature.Form;
  return (
    <form
      ref={pane}
      noValidate
      style={{ display: "contents" }}
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
      onKeyDown={(event) => {
        // With a list or a calendar open, Escape closes that and not the form.
        const isListOpen = event.target instanceof HTMLElement && event.target.dataset["mantineStopPropagation"] === "true";
        if (event.key === "Escape" && isListOpen) return;
        if (enterGoesOn(event, pane.current)) return;
        getHotkeyHandler([
          ["mod+Enter", () => void save(true)],
          ["mod+S", () => void save(false)],
          ["Escape", cancel],
        ])(event);
      }}
    >
      <RecordPane
        title={begun ? begun.title : id === null ? t("new") : feature.title(opened.fields, opened.extra, words)}
        onClose={cancel}
        footer={
          <>
            <Text size="xs" c="dimmed">
              {id === null && !begun ? t("common:form.keysNew") : t("common:form.keys")}
            </Text>
            <Group gap="xs" wrap="nowrap" style={{ flexShrink: 0 }}>
              <Button variant="default" onClick={cancel}>
                {t("common:cancel")}
              </Button>
              <Button type="submit" loading={busy}>
                {t("common:save")}
              </Button>
            </Group>
          </>
        }
      >
        <Stack gap="sm">
          {draft && (
            <Alert color="blue" title={t("common:form.draft")}>
              <Group gap="xs">
                <Button size="xs" onClick={() => { form.setValues(draft as never); setDraft(null); focusFirst(pane.current); }}>
                  {t("common:form.takeDraft")}
                </Button>
                <Button size="xs" variant="default" onClick={() => { forgetDraft(draftOf); setDraft(null); focusFirst(pane.current); }}>
                  {t("common:form.dropDraft")}
                </Button>
              </Group>
            </Alert>
          )}
          {trouble && (
            <Alert color="red" role="alert" title={trouble.text}>
              {trouble.code === "CHANGED_MEANWHILE" && (
                <Button size="xs" variant="default" onClick={onNewest}>
                  {t("common:form.newest")}
                </Button>
              )}
            </Alert>
          )}
          {empty && <TakenOver feature={feature.name} fields={carried} onClear={clearCarried} />}
          <Form form={form} id={id} />
        </Stack>
      </RecordPane>
    </form>
  );
}

/** The cursor stands where typing starts. */
function focusFirst(form: HTMLFormElement | null): void {
  const start = form?.querySelector<HTMLElement>("[data-autofocus]") ?? form?.querySelector<HTMLElement>("input:not([type=hidden]), textarea");
  start?.focus();
}
