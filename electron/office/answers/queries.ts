import type { Language } from "../../../shared/contract/base";
import type { Choice } from "../../../shared/contract/register";
import type { Askable } from "../../database/reader";
import type { ChoiceRequest } from "../core/choices";
import { chooseRecords } from "../core/chooseRecords";
import { listPage, type PageRequest } from "../core/lists";
import { nameIn } from "../core/wording";
import { StandardAnswer } from "./standardAnswer.entity";

interface AnswerRow {
  id: string;
  version: number;
  topic: string;
  ru: string;
  kk: string;
}

export function listAnswers(from: Askable, request: PageRequest & { filters: { lacks?: "kk" } }): Promise<{ rows: AnswerRow[]; total: number }> {
  const query = from.manager.getRepository(StandardAnswer).createQueryBuilder("answer");
  if (request.filters.lacks) query.andWhere("answer.kk = ''");
  return listPage<AnswerRow>(
    {
      alias: "answer",
      kind: "answers",
      query,
      sorts: { topic: ["answer.sort_key"] },
      select: { topic: "answer.topic", ru: "answer.ru", kk: "answer.kk" },
      row: (raw) => raw as unknown as AnswerRow,
    },
    request,
  );
}

/** The answer itself stands as the detail, in the language at the desk. */
export const answerChoices = (from: Askable, language: Language, request: ChoiceRequest): Promise<Choice[]> =>
  chooseRecords(
    from,
    {
      entity: StandardAnswer,
      kind: "answers",
      orderBy: "sortKey",
      choices: (answers) => answers.map((answer) => ({ id: answer.id, label: answer.topic, detail: nameIn(language, { nameRu: answer.ru, nameKk: answer.kk }) })),
    },
    request,
  );
