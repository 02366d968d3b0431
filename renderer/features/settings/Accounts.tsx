import { Button, Group, Modal, PasswordInput, Stack, Switch, Table, Text, TextInput, VisuallyHidden } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Role, ROLES } from "../../../shared/contract/base";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { useLanguage } from "../../ui/LanguageChoice";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { Section } from "../../ui/record/Section";
import { useRefusal } from "../../ui/refusals";
import { useToast } from "../../ui/toast";

type AccountRow = OutputOf<"accounts", "list">[number];

/** Who may sit at the desk, and as what. */
export function Accounts() {
  const { t } = useTranslation(["settings", "common"]);
  const { query } = useOffice();
  const accounts = useQuery(query.accounts.list.queryOptions());
  const [edited, setEdited] = useState<AccountRow | "new" | null>(null);
  return (
    <Section order={2} title={t("accounts.title")}>
      <Text size="sm" c="dimmed">
        {t("accounts.lead")}
      </Text>
      <Table withTableBorder fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("accounts.name")}</Table.Th>
            <Table.Th>{t("accounts.role")}</Table.Th>
            <Table.Th>{t("accounts.pin")}</Table.Th>
            <Table.Th>{t("accounts.active")}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t("common:edit")}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {accounts.data?.map((account) => (
            <Table.Tr key={account.id}>
              <Table.Td>{account.name}</Table.Td>
              <Table.Td>{t(`role.${account.role}`)}</Table.Td>
              <Table.Td>{t(account.hasPin ? "common:yes" : "common:no")}</Table.Td>
              <Table.Td>{t(account.active ? "common:yes" : "common:no")}</Table.Td>
              <Table.Td ta="right">
                <Button size="compact-xs" variant="default" onClick={() => setEdited(account)}>
                  {t("common:edit")}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group>
        <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited("new")}>
          {t("accounts.add")}
        </Button>
      </Group>
      <Modal opened={edited !== null} onClose={() => setEdited(null)} title={edited === "new" ? t("accounts.add") : edited?.name} closeButtonProps={{ "aria-label": t("common:close") }}>
        {edited !== null && <AccountForm account={edited === "new" ? null : edited} onDone={() => setEdited(null)} />}
      </Modal>
    </Section>
  );
}

function AccountForm({ account, onDone }: { account: AccountRow | null; onDone: () => void }) {
  const { t } = useTranslation(["settings", "common"]);
  const { client } = useOffice();
  const queries = useQueryClient();
  const language = useLanguage();
  const refusal = useRefusal();
  const toast = useToast();
  const form = useForm<{ name: string; role: Role; active: boolean; pin: string; changePin: boolean }>({
    initialValues: { name: account?.name ?? "", role: account?.role ?? "clerk", active: account?.active ?? true, pin: "", changePin: account === null },
  });
  const submit = form.onSubmit(async ({ name, role, active, pin, changePin }) => {
    try {
      if (account) await client.accounts.update({ id: account.id, version: account.version, name, role, active, pin: changePin ? pin : null });
      else await client.accounts.create({ name, role, language, pin });
      await queries.invalidateQueries();
      onDone();
    } catch (error) {
      const told = refusal(error);
      form.setErrors(Object.fromEntries(told.problems.map((problem) => [problem.field, refusal.problemText(problem)])));
      if (told.problems.length === 0) toast.refusal(error);
    }
  });
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput label={t("accounts.name")} required data-autofocus {...form.getInputProps("name")} />
        <OptionSelect label={t("accounts.role")} options={ROLES} words="settings:role" required value={form.values.role} onChange={(role) => role && form.setFieldValue("role", role)} />
        <Text size="xs" c="dimmed">
          {t(`roleHint.${form.values.role}`)}
        </Text>
        {account && <Switch label={t("accounts.active")} {...form.getInputProps("active", { type: "checkbox" })} />}
        {account && <Switch label={t("accounts.changePin")} {...form.getInputProps("changePin", { type: "checkbox" })} />}
        {form.values.changePin && <PasswordInput label={t("accounts.pin")} description={t("pin.newHint")} inputMode="numeric" autoComplete="new-password" {...form.getInputProps("pin")} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t("common:cancel")}
          </Button>
          <Button type="submit">{t("common:save")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
