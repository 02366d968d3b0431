import { Spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { addressOf } from "../../ui/addresses";
import { useOffice } from "../../ui/office";

/** The list hands these on to its scroll area; its own types do not say so. */
const SCROLLED_BY_KEYS = { viewportProps: { tabIndex: 0 } };

/** Where the words stand for the codes of hits, by kind. */
const CODE_WORDS: Readonly<Record<string, string>> = { stockMoves: "stockMoves:kind", consents: "consents:purpose", clearances: "clearances:kind" };

/** One box over everybody and everything (Ctrl+K). */
export function EverythingSearch() {
  const { t } = useTranslation(["shell", "stockMoves", "consents", "clearances"]);
  const { query } = useOffice();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const hits = useQuery(query.search.everything.queryOptions({ input: { text, limit: 12 }, enabled: text.trim().length > 0, placeholderData: keepPreviousData, staleTime: 2_000 }));
  const found = text.trim() ? (hits.data ?? []) : [];
  return (
    <Spotlight.Root query={text} onQueryChange={setText} shortcut={["mod + K"]} scrollable maxHeight={460} clearQueryOnClose attributes={{ content: { "aria-label": t("search.open") } }}>
      <Spotlight.Search placeholder={t("search.placeholder")} aria-label={t("search.placeholder")} leftSection={<IconSearch size={18} aria-hidden />} />
      <Spotlight.ActionsList {...SCROLLED_BY_KEYS}>
        {found.map((hit) => (
          <Spotlight.Action
            key={`${hit.kind} ${hit.id}`}
            label={hit.title}
            description={[t(`kind.${hit.kind}`), hit.code && t(`${CODE_WORDS[hit.kind]}.${hit.code}`), hit.subtitle].filter(Boolean).join(" · ")}
            onClick={() => void navigate(addressOf(hit.kind, hit.id))}
          />
        ))}
        {text.trim() !== "" && hits.isSuccess && found.length === 0 && <Spotlight.Empty>{t("search.nothing")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
