import type { AnswerFields } from "../../../shared/contract/answers";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import type { RecordKind } from "../core/records";
import { StandardAnswer } from "./standardAnswer.entity";

export const answerKind: RecordKind<StandardAnswer, AnswerFields> = {
  kind: "answers",
  entity: StandardAnswer,
  personal: [],

  async load({ manager }, id) {
    const found = await manager.getRepository(StandardAnswer).findOneBy({ id });
    return found && { topic: found.topic, ru: found.ru, kk: found.kk };
  },

  columns: async (_writing, fields) => ({ ...fields, sortKey: sortKey(fields.topic) }),

  title: (fields) => fields.topic,

  search: async (_from, _id, fields) => ({ title: fields.topic, subtitle: "", keys: searchKeys([fields.topic, fields.ru, fields.kk].join(" ")).join(" ") }),
};
