import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { DatesProvider } from "@mantine/dates";
import "dayjs/locale/ru";
import "dayjs/locale/kk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type OfficeClient, OfficeProvider } from "../ui/office";
import { Gate } from "./gate/Gate";
import { theme } from "./theme";

/** Everything that stands around the screens. */
export function App({ client }: { client: OfficeClient }) {
  const { t, i18n } = useTranslation();
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: false, refetchOnWindowFocus: false }, mutations: { retry: false } } }),
  );
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queries}>
          <OfficeProvider client={client}>
            <ModalsProvider modalProps={{ closeButtonProps: { "aria-label": t("common:close") } }}>
              {/* Away from where forms and dialogs have their buttons: the right and the middle. */}
              <Notifications position="bottom-left" containerWidth={420} />
              <Gate />
            </ModalsProvider>
          </OfficeProvider>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
