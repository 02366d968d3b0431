import { Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FigureInWords } from "../../../shared/contract/briefings";
import classes from "./BriefingPage.module.css";

interface FigureListProps {
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly figures: readonly FigureInWords[];
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

/** Every figure with its statement in words; each opens to its rows. */
export function FigureList({ sections, figures, chosenId, onChoose }: FigureListProps) {
  const { t } = useTranslation("briefings");
  return (
    <Stack gap="sm">
      {sections
        .map((section) => ({ ...section, own: figures.filter((figure) => figure.section === section.id) }))
        .filter((section) => section.own.length > 0)
        .map((section) => (
          <div key={section.id}>
            <Title order={2} size="h6" px={10} pb={2}>
              {section.title}
            </Title>
            {section.own.map((figure) => (
              <UnstyledButton key={figure.id} className={classes.figure} aria-current={figure.id === chosenId} data-figure={figure.id} onClick={() => onChoose(figure.id)}>
                <Text size="sm">{figure.label}</Text>
                <Text size="xs" c="dimmed" className="number">
                  {t("rowsCount", { count: figure.rows })}
                </Text>
                <Text size="sm" className={classes.number}>
                  {figure.wording}
                </Text>
              </UnstyledButton>
            ))}
          </div>
        ))}
    </Stack>
  );
}
