import "@fontsource/noto-sans/cyrillic-400.css";
import "@fontsource/noto-sans/cyrillic-ext-400.css";
import "@fontsource/noto-sans/latin-400.css";
import "@fontsource/noto-sans/latin-ext-400.css";
import "@fontsource/noto-sans/cyrillic-500.css";
import "@fontsource/noto-sans/cyrillic-ext-500.css";
import "@fontsource/noto-sans/latin-500.css";
import "@fontsource/noto-sans/latin-ext-500.css";
import "@fontsource/noto-sans/cyrillic-600.css";
import "@fontsource/noto-sans/cyrillic-ext-600.css";
import "@fontsource/noto-sans/latin-600.css";
import "@fontsource/noto-sans/latin-ext-600.css";
import "@mantine/core/styles.layer.css";
import "@mantine/charts/styles.layer.css";
import "@mantine/dates/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "@mantine/tiptap/styles.layer.css";
import "@mantine/spotlight/styles.layer.css";
import "mantine-datatable/styles.layer.css";
import "./theme.css";
import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** One accent, deep enough for white text on it and for itself on white (WCAG 2.2 AA). */
const steppe: MantineColorsTuple = ["#e9f7f5", "#d3ece8", "#a6d9d1", "#75c5ba", "#4eb3a5", "#2f9d8f", "#1a8275", "#0f766e", "#0b5f58", "#064842"];

export const theme = createTheme({
  fontFamily: "'Noto Sans', 'Segoe UI', sans-serif",
  headings: { fontFamily: "'Noto Sans', 'Segoe UI', sans-serif", fontWeight: "600" },
  colors: { steppe },
  primaryColor: "steppe",
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: "sm",
  cursorType: "pointer",
  autoContrast: true,
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: "sm" } },
    TextInput: { defaultProps: { size: "sm" } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    // A dialog's head is a `header`, which outside a section would pass for the head of the page.
    ModalHeader: { defaultProps: { role: "presentation" } },
    DrawerHeader: { defaultProps: { role: "presentation" } },
    Modal: { defaultProps: { centered: true } },
    // Inside the landmark of its button, and with nothing in it but items.
    Menu: { defaultProps: { withinPortal: false, floatingStrategy: "fixed", withInitialFocusPlaceholder: false } },
  },
});
