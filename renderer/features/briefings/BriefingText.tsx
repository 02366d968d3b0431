import { Button, CopyButton, Group, ScrollArea, Text, Title } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { asButton } from "../../ui/asButton";
import { useOffice } from "../../ui/office";
import classes from "./BriefingPage.module.css";
import type { Language } from "../../../shared/contract/base";
import type { OutputOf } from "../../ui/outputs";
import type { Asked } from "./FigureDetail";

interface Sentence {
  readonly text: string;
  readonly figures: readonly string[];
}

/** The text as it is exported; a sentence that speaks of a figure opens it. */
export function BriefingText({ asked, onFigure, actions }: { asked: Asked; onFigure: (id: string) => void; actions?: ReactNode }) {
  const { query } = useOffice();
  const text = useQuery(query.briefings.text.queryOptions({ input: asked, staleTime: 0 }));
  return text.data ? <TextSheet {...text.data} language={asked.language} onFigure={onFigure} actions={actions} /> : null;
}

interface TextSheetProps extends Pick<OutputOf<"briefings", "text">, "blocks" | "plain"> {
  readonly language: Language;
  readonly onFigure: (id: string) => void;
  /** Buttons before "copy". */
  readonly actions?: ReactNode;
}

export function TextSheet({ blocks, plain, language, onFigure, actions }: TextSheetProps) {
  const { t } = useTranslation("briefings");
  const sentence = (one: Sentence, index: number) => {
    const [first] = one.figures;
    if (first === undefined) return <span key={index}>{one.text} </span>;
    return (
      <span key={index}>
        <span className={classes.bound} title={t("openFigure")} {...asButton(() => onFigure(first))}>
          {one.text}
        </span>{" "}
      </span>
    );
  };
  return (
    <>
      <Group px="sm" gap="xs" justify="flex-end" mt="xs">
        {actions}
        <CopyButton value={plain}>
          {({ copied, copy }) => (
            <Button variant="default" size="xs" leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />} onClick={copy}>
              {copied ? t("copied") : t("copy")}
            </Button>
          )}
        </CopyButton>
      </Group>
      <ScrollArea flex={1} viewportProps={{ tabIndex: 0 }}>
        <div className={classes.sheet} lang={language}>
          {blocks.map((block, index) => {
            if (block.kind === "heading") {
              return (
                <Title key={index} order={2} size={block.level === 1 ? "h5" : "h6"} mt="md" mb={4}>
                  {block.text}
                </Title>
              );
            }
            if (block.kind === "paragraph") {
              return (
                <Text key={index} component="p" my={6}>
                  {block.sentences.map(sentence)}
                </Text>
              );
            }
            return (
              <ul key={index} style={{ margin: "4px 0", paddingInlineStart: 22 }}>
                {block.items.map((item, at) => (
                  <li key={at}>{sentence(item, at)}</li>
                ))}
              </ul>
            );
          })}
        </div>
      </ScrollArea>
    </>
  );
}
