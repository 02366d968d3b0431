/** What would tighten a figure, asked where the figure stands and answered there; the answer can be taken back. */
import { Alert, Anchor, Button, Group, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useMay, useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { useToast } from "../../ui/toast";

type Question = OutputOf<"briefings", "compute">["questions"][number];
type Answer = "inside" | "apart";

export function Questions({ questions }: { questions: readonly Question[] }) {
  const { t } = useTranslation("briefings");
  const { client } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const mayAnswer = useMay("register");
  const answered = useMutation({
    mutationFn: ({ question: { claimId, withinId }, answer }: { question: Question; answer: Answer }) => client.claims.answerWithin({ id: claimId, withinId, answer }),
    async onSuccess(_saved, { question: { claimId, withinId }, answer }) {
      await queries.invalidateQueries();
      toast.undoable(t(`question.${answer}Said`), async () => {
        await client.claims.answerWithin({ id: claimId, withinId, answer: "open" });
        await queries.invalidateQueries();
      });
    },
    onError: toast.refusal,
  });
  return questions.map((question) => (
    <Alert key={question.claimId} color="blue" mb="xs" p="xs">
      <Text size="sm">{question.text}</Text>
      <Group gap="xs" mt={6}>
        {mayAnswer &&
          (["inside", "apart"] as const).map((answer) => (
            <Button key={answer} size="compact-sm" variant="default" loading={answered.isPending} onClick={() => answered.mutate({ question, answer })}>
              {t(`question.${answer}`)}
            </Button>
          ))}
        <Anchor component={Link} to={`/claims/${question.claimId}`} size="sm" c="var(--mantine-color-text)" underline="always">
          {t("question.open")}
        </Anchor>
      </Group>
    </Alert>
  ));
}
